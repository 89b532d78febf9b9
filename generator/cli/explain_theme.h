// Stage: cli. 'tandem explain theme NAME': every value of a theme and where it was written.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// A line for each value, after the themes it extends, the organisation's colours and the variants are laid
/// over each other. Errors in the content do not hold it up. Throws ProjectNotFound, UsageError.
ExitCode explain_theme(const std::string& name, const Options& options, Surroundings& surroundings,
                       SourceSet& sources, Diagnostics& diagnostics);

}  // namespace tandem::cli
