#include "cli/print_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/exit_code.h"

namespace tandem::cli {
namespace {

using Given = std::vector<std::pair<const char*, bool>>;

const char* first_given(const Given& all) {
  const auto found = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.second; });
  return found == all.end() ? nullptr : found->first;
}

/// What says what is printed.
Given choices(const Options& options) {
  return {{"couple", !options.couples.empty()},
          {"sheet", !options.sheets.empty()},
          {"copy", !options.copies.empty()}};
}

/// What says how.
Given manners(const Options& options) {
  return {{"printer", !options.printer.empty()},
          {"copies", options.times > 1},
          {"sides", !options.sides.empty()},
          {"media", !options.media.empty()},
          {"finishing", !options.finishings.empty()},
          {"grayscale", options.grayscale},
          {"hold", options.hold},
          {"dry-run", options.dry_run}};
}

/// What is done with a queue that is there.
Given continuations(const Options& options) {
  return {{"printed", !options.printed.empty()},
          {"again", !options.again.empty()},
          {"cancel", options.cancel},
          {"resume", options.resume}};
}

}  // namespace

bool resumes_printing(const Options& options) {
  return options.resume || !options.printed.empty() || !options.again.empty();
}

void check_print(const Options& options) {
  if (!options.printed.empty() && !options.again.empty()) {
    throw UsageError{"'--printed' and '--again' exclude each other",
                     "'--again' already says that all copies before it lie there"};
  }
  if (options.cancel && resumes_printing(options))
    throw UsageError{"'--cancel' goes with no other way to go on", {}};
  Given how = choices(options);
  const Given manner = manners(options);
  if (const char* choice = first_given(how); choice && !options.document.empty()) {
    throw UsageError{fmt::format("'--{}' chooses of a build, and a PDF is named", choice), {}};
  }
  how.insert(how.end(), manner.begin(), manner.end());
  const char* given = first_given(how);
  const char* continuation = first_given(continuations(options));
  if (given && continuation) {
    throw UsageError{fmt::format("'--{}' and '--{}' exclude each other", continuation, given),
                     "a queue goes on with what it was begun with"};
  }
  if (options.list_printers && (given || continuation)) {
    throw UsageError{fmt::format("'--list' and '--{}' exclude each other", given ? given : continuation), {}};
  }
}

}  // namespace tandem::cli
