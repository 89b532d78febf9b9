#include "cli/explain.h"

#include <fmt/format.h>

#include "base/edit_distance.h"
#include "cli/explain_diagnostic.h"
#include "cli/explain_theme.h"

namespace tandem {
namespace {

constexpr const char* what_can_be_explained =
    "name the word in brackets behind an error, or a theme: 'tandem explain unknown-key', "
    "'tandem explain theme workbook'";

std::string hint_for(const std::string& word) {
  std::vector<std::string> subjects = explained_codes();
  subjects.emplace_back("theme");
  const auto meant = closest_match(word, subjects);
  return meant ? fmt::format("did you mean '{}'?", *meant) : what_can_be_explained;
}

}  // namespace

ExitCode explain(const Options& options, Surroundings& surroundings, SourceSet& sources,
                 Diagnostics& diagnostics) {
  const std::vector<std::string>& subject = options.subject;
  if (subject.empty()) throw UsageError{"what shall be explained?", what_can_be_explained};
  if (subject.front() != "theme") {
    if (subject.size() > 1) throw UsageError{fmt::format("'{}' is one word too many", subject[1]), {}};
    if (explain_diagnostic(subject.front(), surroundings.out)) return ExitCode::ok;
    throw UsageError{fmt::format("'{}' cannot be explained", subject.front()), hint_for(subject.front())};
  }
  if (subject.size() == 1)
    throw UsageError{"which theme?", "name one of the project's; 'tandem list' shows them"};
  if (subject.size() > 2) throw UsageError{fmt::format("'{}' is one word too many", subject[2]), {}};
  return explain_theme(subject[1], options, surroundings, sources, diagnostics);
}

}  // namespace tandem
