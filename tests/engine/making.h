// A project on a disk in memory, and what makes its handouts and packs.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include "engine/maker.h"
#include "small_project.h"

namespace tandem::tests {

/// Everything is made without a date.
class Making {
 public:
  explicit Making(MemoryFileSystem disk = small_project(), Fillable fillable = Fillable::yes)
      : files(std::move(disk)),
        engine(files, ".", sources, diagnostics),
        selection(select_all(engine.project(), source_language, diagnostics)),
        maker(engine, engine.prepare({}), selection, {{}, fillable}) {}

  Made pack(Memo& memo, std::size_t couple = 0) { return pack(*selection.couples.at(couple), memo); }
  Made pack(const Couple& couple, Memo& memo) { return maker.pack(couple, memo, watch); }
  Made handout(const std::string& id, Memo& memo) {
    return maker.handout(*engine.project().sheets.at(id), memo, watch);
  }

  MemoryFileSystem files;
  SourceSet sources;
  Diagnostics diagnostics;
  Engine engine;
  Selection selection;
  Maker maker;
  Stopwatch watch{[] { return std::chrono::steady_clock::time_point(); }};
};

}  // namespace tandem::tests
