// Stage: cli. 'tandem explain couple ID': what is known of a couple, and where it is written. 'tandem explain
// pack ID': why each sheet is in their pack or not. For the facilitator who asks: nothing else tells of it.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// A line for each fact, of all layers, and for each that is declared and unknown. No name of the two is
/// shown. Throws UsageError where there is no such couple.
ExitCode explain_couple(const std::string& id, const Options& options, Surroundings& surroundings,
                        SourceSet& sources, Diagnostics& diagnostics);

/// A line for each sheet that they could have, those in their pack first. Throws UsageError where there is no
/// such couple.
ExitCode explain_pack(const std::string& id, const Options& options, Surroundings& surroundings,
                      SourceSet& sources, Diagnostics& diagnostics);

}  // namespace tandem::cli
