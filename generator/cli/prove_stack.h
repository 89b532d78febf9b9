// Stage: cli. 'tandem press prove': whose each leaf of a finished PDF is. In: a file. Out: owners on the
// output stream, and diagnostics of what must not be handed out.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws ContentFailed where the file cannot be read.
ExitCode prove_stack(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem::cli
