// Stage: cli. 'tandem explain project' and 'tandem explain sheet ID': what stands where, and on what.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Each value of the project, and the file and line that it comes from; then the files that have taken the
/// place of the library's.
ExitCode explain_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                         Diagnostics& diagnostics);

/// Where a sheet is written, what it has taken the place of, and what names it. Throws NoSuchId.
ExitCode explain_sheet(const std::string& id, const Options& options, Surroundings& surroundings,
                       SourceSet& sources, Diagnostics& diagnostics);

}  // namespace tandem::cli
