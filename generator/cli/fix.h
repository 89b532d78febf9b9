// Stage: cli. 'tandem fix': words that are certainly misspelt, put right. In: a project. Out: the changes as
// a diff; with --apply, the project's files with them.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Changes what a diagnostic says "did you mean 'x'?" of, in files of the project's own that are content for
/// certain: no list of people, and nothing of a library. Throws WriteFailed after reporting why.
ExitCode fix_project(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics);

}  // namespace tandem::cli
