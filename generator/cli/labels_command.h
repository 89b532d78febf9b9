// Stage: cli. 'tandem press labels KIND -o OUT': every couple's names on labels, badges or envelopes.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws UsageError, NoSuchId, ContentFailed ('name-too-long', a missing glyph …), WriteFailed.
ExitCode make_labels(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem::cli
