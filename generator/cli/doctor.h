// Stage: cli. 'tandem doctor': whether this machine has what pages need. In: the project, or the library that
// came with the program. Out: a line for each thing that was looked at, and for each that is wrong the one
// command that mends it.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws ProjectNotFound where there is neither a project nor a library. Nothing that it writes stays.
ExitCode run_doctor(const Options& options, Surroundings& surroundings);

}  // namespace tandem::cli
