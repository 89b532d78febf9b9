// Stage: cli. 'tandem press impose FILE -o OUT': a finished PDF's pages on leaves of paper.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem {

/// Throws UsageError, ContentFailed ('unreadable', 'unreadable-pdf'), WriteFailed.
ExitCode impose_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem
