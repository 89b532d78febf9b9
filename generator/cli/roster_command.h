// Stage: cli. 'tandem roster': how a sign-up sheet is understood, and the list of couples that it makes.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// 'check' prints a table, 'convert' a list in YAML. ExitCode::partial where rows are left out. Throws
/// ContentFailed where no row can be read, UsageError where a list would be written over or its workshop is
/// not known, ProjectNotFound where a project is named and not there.
ExitCode look_at_roster(const Options& options, Surroundings& surroundings, SourceSet& sources,
                        Diagnostics& diagnostics);

}  // namespace tandem::cli
