// Stage: cli. What a build is asked for, as values. In: Options. Out: Wanted, or a UsageError for what does
// not go together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "engine/wanted.h"
#include "model/purpose.h"

namespace tandem::cli {

/// What '--only' can say.
const std::vector<std::string>& wanted_words();

/// Throws UsageError.
void check_wanted(const Options& options);

/// Ids mean their kind; without any, and without '--only', all is meant.
engine::Wanted wanted_of(const Options& options, const engine::Shard& shard = {});

/// What a run makes, for who reads the project; nothing where that is all of it, or all handouts.
std::optional<model::Purpose> purpose_of(const Options& options);

}  // namespace tandem::cli
