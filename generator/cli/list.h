// Stage: cli. 'tandem list': what a project has, as aligned columns.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem {

/// Lists what can be read; errors in the content do not hold it up. Throws ProjectNotFound.
ExitCode list_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics);

}  // namespace tandem
