// Stage: cli. 'tandem explain SUBJECT …': what a name stands for. One file for each kind of subject.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError for what cannot be explained, else what the subject throws.
ExitCode explain(const Options& options, Surroundings& surroundings, SourceSet& sources,
                 Diagnostics& diagnostics);

}  // namespace tandem::cli
