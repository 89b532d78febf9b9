#include "cli/explain.h"

#include <fmt/format.h>

#include "base/edit_distance.h"
#include "blocks/registry.h"
#include "cli/explain_block.h"
#include "cli/explain_couple.h"
#include "cli/explain_diagnostic.h"
#include "cli/explain_project.h"
#include "cli/explain_theme.h"

namespace tandem::cli {
namespace {

constexpr const char* what_can_be_explained =
    "name the word in brackets behind an error, a kind of block, a theme, a sheet, a couple or the project: "
    "'tandem "
    "explain unknown-key', 'tandem explain prompt', 'tandem explain theme workbook', 'tandem explain sheet "
    "load-map', "
    "'tandem explain couple couple-01', 'tandem explain project'";

std::string hint_for(const std::string& word) {
  std::vector<std::string> subjects = explained_codes();
  subjects.insert(subjects.end(), {"theme", "sheet", "couple", "pack", "project"});
  for (const blocks::BlockType& type : blocks::block_types()) subjects.push_back(type.kind);
  const auto meant = closest_match(word, subjects);
  return meant ? fmt::format("did you mean '{}'?", *meant) : what_can_be_explained;
}

/// The one word behind the first; throws UsageError.
const std::string& named(const std::vector<std::string>& subject) {
  if (subject.size() == 1) {
    throw UsageError{fmt::format("which {}?", subject.front()),
                     "name one of the project's; 'tandem list' shows them"};
  }
  if (subject.size() > 2) throw UsageError{fmt::format("'{}' is one word too many", subject[2]), {}};
  return subject[1];
}

}  // namespace

ExitCode explain(const Options& options, Surroundings& surroundings, SourceSet& sources,
                 Diagnostics& diagnostics) {
  std::vector<std::string> subject = options.subject;
  // 'tandem explain block prompt', as a sheet and a theme are asked for.
  if (subject.size() == 2 && subject.front() == "block") subject.erase(subject.begin());
  if (subject.empty()) throw UsageError{"what shall be explained?", what_can_be_explained};
  if (subject.front() == "theme")
    return explain_theme(named(subject), options, surroundings, sources, diagnostics);
  if (subject.front() == "sheet")
    return explain_sheet(named(subject), options, surroundings, sources, diagnostics);
  if (subject.front() == "couple")
    return explain_couple(named(subject), options, surroundings, sources, diagnostics);
  if (subject.front() == "pack")
    return explain_pack(named(subject), options, surroundings, sources, diagnostics);
  if (subject.size() > 1) throw UsageError{fmt::format("'{}' is one word too many", subject[1]), {}};
  if (subject.front() == "project") return explain_project(options, surroundings, sources, diagnostics);
  if (explain_diagnostic(subject.front(), surroundings.out)) return ExitCode::ok;
  if (explain_block(subject.front(), surroundings.out)) return ExitCode::ok;
  throw UsageError{fmt::format("'{}' cannot be explained", subject.front()), hint_for(subject.front())};
}

}  // namespace tandem::cli
