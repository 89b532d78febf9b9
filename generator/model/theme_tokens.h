// Stage: model. Tokens of themes (`palette`, `sizes`, `spaces`) that nothing uses: mostly misspelt ones,
// which would silently be new tokens instead of changing the ones that were meant.
// In: themes whose `extends` chains were merged (see extension.h). Out: warnings.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

class TokenUse {
 public:
  void read(const load::Node& merged_theme);

  /// Reports 'unused-token', with "did you mean", for each token that no style and no writing rule of any
  /// theme that has it uses, and that is not one of required_colours().
  void report_unused(Diagnostics& diagnostics) const;

 private:
  /// A token as it is written: a theme that extends another one has the same tokens again.
  using Place = std::tuple<std::string_view, int, int>;

  struct Unused {
    SourceSpan span;
    const char* noun;
    std::string name;
    std::shared_ptr<const std::set<std::string>> used_instead;
  };

  std::map<Place, Unused> unused_;
  std::set<Place> used_;
};

}  // namespace tandem::model
