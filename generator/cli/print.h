// Stage: cli. 'tandem print': lists printers, begins a queue, goes on with one, drops one.
// In: Options, a print server. Out: paper; what a person has to know of it.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, Interrupted.
ExitCode run_print(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics);

}  // namespace tandem::cli
