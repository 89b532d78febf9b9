// Stage: cli. 'tandem press count': what printing takes before anything is built, in each variant, so that
// one can be chosen. In: a project and its couples. Out: for each variant leaves of paper, ink and minutes.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

ExitCode count_for_print(const Options& options, Surroundings& surroundings, SourceSet& sources,
                         Diagnostics& diagnostics);

}  // namespace tandem::cli
