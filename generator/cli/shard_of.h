// Stage: cli. Which part of the roster a run makes ('--shard'). In: Options, and what a cluster says in the
// environment. Out: a Shard, or a UsageError.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/options.h"
#include "engine/shard.h"

namespace tandem::cli {

/// 'I/N', or '/N' for the number that the cluster gives: SLURM_ARRAY_TASK_ID from 1, JOB_COMPLETION_INDEX
/// from 0. The whole roster without the option.
engine::Shard shard_of(const Options& options,
                       const std::function<std::optional<std::string>(const std::string& name)>& environment);

/// Throws UsageError for what is neither.
void check_shard(const std::string& word);

/// 'out-3-of-8.tar' of 'out.tar'.
std::string with_shard(const std::string& archive, const engine::Shard& shard);

}  // namespace tandem::cli
