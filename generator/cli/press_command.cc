#include "cli/press_command.h"

#include "cli/check_for_print.h"
#include "cli/impose_command.h"
#include "cli/labels_command.h"
#include "cli/press_corrections.h"
#include "cli/press_count.h"
#include "cli/press_stack.h"
#include "cli/prove_stack.h"
#include "cli/spare_copies.h"

namespace tandem::cli {

ExitCode run_press(const Options& options, Surroundings& surroundings, SourceSet& sources,
                   Diagnostics& diagnostics) {
  const std::string& what = options.subject.front();
  if (what == "prove") return prove_stack(options, surroundings, sources, diagnostics);
  if (what == "check") return check_printed_file(options, surroundings, sources, diagnostics);
  if (options.spare > 0 || !options.sheets.empty())
    return press_spares(options, surroundings, sources, diagnostics);
  if (what == "stack" || what == "sample") return press_stack(options, surroundings, sources, diagnostics);
  if (what == "count") return count_for_print(options, surroundings, sources, diagnostics);
  if (what == "labels") return make_labels(options, surroundings, sources, diagnostics);
  if (what == "calibrate") return make_test_leaf(options, surroundings, sources, diagnostics);
  return impose_file(options, surroundings, sources, diagnostics);
}

}  // namespace tandem::cli
