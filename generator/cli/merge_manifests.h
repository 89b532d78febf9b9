// Stage: cli. 'tandem manifest merge': the shards of a roster as one list, and what is missing of it.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, WriteFailed.
ExitCode merge_manifests(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics);

}  // namespace tandem::cli
