// Stage: cli. The commands that make files: the whole run from content to PDFs.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// 'tandem build' and 'tandem handout'. `sources` and `diagnostics` are the caller's, who prints them
/// however the run ends. Throws UsageError, ProjectNotFound, ContentFailed, WriteFailed, Interrupted.
ExitCode run(const Options& options, Surroundings& surroundings, SourceSet& sources,
             Diagnostics& diagnostics);

}  // namespace tandem::cli
