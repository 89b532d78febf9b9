// Stage: cli. 'tandem press': what goes to the printer, and what may. In: a build, or a finished PDF. Out:
// stacks, proofs, imposed leaves.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, ProjectNotFound, ContentFailed, WriteFailed, Interrupted.
ExitCode run_press(const Options& options, Surroundings& surroundings, SourceSet& sources,
                   Diagnostics& diagnostics);

}  // namespace tandem::cli
