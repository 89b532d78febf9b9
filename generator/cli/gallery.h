// Stage: cli. 'tandem gallery': every kind of block in every theme and variant, as one document.
// In: the blocks' examples, which are built into the program, and the project's themes, variants and papers.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/look.h"
#include "cli/options.h"
#include "cli/session.h"
#include "cli/surroundings.h"
#include "layout/page.h"

namespace tandem {

class Gallery {
 public:
  /// Chooses looks and blocks as the options say, and reads the examples. All is borrowed. Throws UsageError
  /// for an id that there is not, ContentFailed if the project or an example has errors.
  Gallery(const Options& options, Session& session, SourceSet& sources, Diagnostics& diagnostics);

  const std::vector<Look>& looks() const { return looks_; }
  /// A place to speak of when all of it cannot be made.
  const SourceSpan& span() const { return examples_.front().second->id.span; }
  int step_count() const { return static_cast<int>(looks_.size() * examples_.size()); }

  /// Looks in the outline, below each its blocks. `begin_step` hears of each block in each look. Throws
  /// ContentFailed if an example cannot be laid out in some look.
  Document compose(const std::function<void(const std::string&)>& begin_step);

 private:
  void read_examples(const Options& options, SourceSet& sources);
  Document compose_look(const Look& look, const Letterhead& letterhead, Diagnostics& own,
                        const std::function<void(const std::string&)>& begin_step);

  Session& session_;
  Diagnostics& diagnostics_;
  std::vector<Look> looks_;
  std::vector<std::pair<std::string, std::unique_ptr<Sheet>>> examples_;  ///< by kind, as in blocks.def
};

/// Throws as run() does.
ExitCode make_gallery(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics);

}  // namespace tandem
