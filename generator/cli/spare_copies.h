// Stage: cli. 'tandem press stack --spare 3': packs without names, for whoever comes and is not on the list;
// with '--sheet ID' copies of that sheet alone. They are nobody's, and have no couple's leaves among them.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, NoSuchId, ContentFailed, WriteFailed.
ExitCode press_spares(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics);

}  // namespace tandem::cli
