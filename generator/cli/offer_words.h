// Stage: cli. 'tandem complete', which the shells' completions call. In: the words typed so far. Out: a line
// for each word to offer, with a tab and what it is; ':files' or ':folders' where the shell shall offer
// paths.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Says nothing of a project that is not there or has errors: the user is about to type something else.
ExitCode offer_words(const Options& options, Surroundings& surroundings);

}  // namespace tandem::cli
