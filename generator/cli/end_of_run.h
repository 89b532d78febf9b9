// Stage: cli. Where a run's files are to go, and how it ends: depfile and stamp, the summary, the exit code.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "delivery/delivery.h"
#include "engine/shard.h"
#include "engine/stopwatch.h"

namespace tandem::cli {

/// A shard has a place of its own.
delivery::Destination destination_of(const Options& options, const engine::Shard& shard = {});

/// Depfile and stamp if all went well, then the summary. Throws OutputRefused, WriteFailed.
ExitCode end_run(const Options& options, Surroundings& surroundings, const engine::Stopwatch& watch,
                 delivery::Delivery& delivery, const Diagnostics& diagnostics,
                 const std::vector<std::string>& dependencies);

}  // namespace tandem::cli
