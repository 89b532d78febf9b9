// Stage: cli. 'tandem press check': why a print shop or a copier may refuse a finished PDF, or spoil it. In:
// a file. Out: diagnostics with the numbers of pages, and how much ink the file takes.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, and ContentFailed where the file cannot be read.
ExitCode check_printed_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                            Diagnostics& diagnostics);

}  // namespace tandem::cli
