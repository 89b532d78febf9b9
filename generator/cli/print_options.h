// Stage: cli. What goes together when something is printed. In: Options. Out: a UsageError for what does not.
#pragma once

#include "cli/options.h"

namespace tandem::cli {

/// Throws UsageError.
void check_print(const Options& options);

/// A queue that is there is gone on with.
bool resumes_printing(const Options& options);

}  // namespace tandem::cli
