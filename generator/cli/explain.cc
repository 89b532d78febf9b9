#include "cli/explain.h"

#include <fmt/format.h>

#include "cli/explain_theme.h"

namespace tandem {
namespace {

constexpr const char* what_can_be_explained = "a theme can be explained: 'tandem explain theme workbook'";

}  // namespace

ExitCode explain(const Options& options, Surroundings& surroundings, SourceSet& sources,
                 Diagnostics& diagnostics) {
  const std::vector<std::string>& subject = options.subject;
  if (subject.empty()) throw UsageError{"what shall be explained?", what_can_be_explained};
  if (subject.front() != "theme")
    throw UsageError{fmt::format("'{}' cannot be explained", subject.front()), what_can_be_explained};
  if (subject.size() == 1)
    throw UsageError{"which theme?", "name one of the project's; 'tandem list' shows them"};
  if (subject.size() > 2) throw UsageError{fmt::format("'{}' is one word too many", subject[2]), {}};
  return explain_theme(subject[1], options, surroundings, sources, diagnostics);
}

}  // namespace tandem
