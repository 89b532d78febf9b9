// Stage: cli. 'tandem gallery': every kind of block in every theme and variant, as one file.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws as run() does.
ExitCode make_gallery(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics);

}  // namespace tandem::cli
