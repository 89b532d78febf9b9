// Stage: cli. 'tandem list': what a project has, as aligned columns.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/project.h"

namespace tandem::cli {

/// One part of the list (list_parts()): for each thing its id, and what is said of it. Of a couple nothing
/// is.
std::vector<std::vector<std::string>> listed_rows(const model::Project& project, const std::string& part);

/// Lists what can be read; errors in the content do not hold it up. Throws ProjectNotFound.
ExitCode list_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics);

}  // namespace tandem::cli
