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
  explicit Making(MemoryFileSystem disk = small_project(), model::Fillable fillable = model::Fillable::yes)
      : files(std::move(disk)),
        engine(files, ".", sources, diagnostics),
        selection(engine::select_all(engine.project(), model::source_language, diagnostics)),
        maker(engine, engine.prepare({}), selection, {{}, fillable}) {}

  engine::Made pack(engine::Memo& memo, std::size_t couple = 0) {
    return pack(*selection.couples.at(couple), memo);
  }
  engine::Made pack(const model::Couple& couple, engine::Memo& memo) {
    return maker.pack(couple, memo, watch);
  }
  engine::Made handout(const std::string& id, engine::Memo& memo) {
    return maker.handout(*engine.project().sheets.at(id), memo, watch);
  }

  MemoryFileSystem files;
  SourceSet sources;
  Diagnostics diagnostics;
  engine::Engine engine;
  engine::Selection selection;
  engine::Maker maker;
  engine::Stopwatch watch{[] { return std::chrono::steady_clock::time_point(); }};
};

}  // namespace tandem::tests
