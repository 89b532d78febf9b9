// Stage: cli. 'tandem press stack': what goes to the printer of a build. In: its manifest, and the project it
// was made of. Out: stacks in OUTPUT/stacks, and how much paper they take.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, ProjectNotFound, ContentFailed, WriteFailed, Interrupted.
ExitCode press_stack(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem::cli
