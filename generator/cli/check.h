// Stage: cli. 'tandem check': every handout and pack on every paper, and nothing written.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws like run().
ExitCode check_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                       Diagnostics& diagnostics);

}  // namespace tandem::cli
