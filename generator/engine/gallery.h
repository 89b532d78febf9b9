// Stage: engine. Every kind of block in every theme and variant, as one document.
// In: the blocks' examples, which are built into the program, and the project's themes, variants and papers.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "layout/page.h"

namespace tandem::engine {

class Gallery {
 public:
  /// Chooses looks as choose_looks() does, on the paper of `like`; `kinds` of blocks, or all where it is
  /// empty; and reads the examples. All is borrowed. Throws NoSuchId, and ContentFailed if the project or an
  /// example has errors.
  Gallery(Engine& engine, const Look& like, const std::vector<std::string>& kinds, SourceSet& sources,
          Diagnostics& diagnostics);

  const std::vector<Look>& looks() const { return looks_; }
  /// A place to speak of when all of it cannot be made.
  const SourceSpan& span() const { return examples_.front().second->id.span; }
  int step_count() const { return static_cast<int>(looks_.size() * examples_.size()); }

  /// Looks in the outline, below each its blocks. `begin_step` hears of each block in each look. Throws
  /// ContentFailed if an example cannot be laid out in some look.
  layout::Document compose(Memo& memo, const std::function<void(const std::string&)>& begin_step);

 private:
  void read_examples(const std::vector<std::string>& kinds, SourceSet& sources);
  layout::Document compose_look(const Look& look, Memo& memo, Diagnostics& own,
                                const std::function<void(const std::string&)>& begin_step);

  Engine& engine_;
  Diagnostics& diagnostics_;
  std::vector<Look> looks_;
  std::vector<std::pair<std::string, std::unique_ptr<model::Sheet>>>
      examples_;  ///< by kind, as in blocks.def
};

}  // namespace tandem::engine
