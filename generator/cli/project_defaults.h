// Stage: cli. What a command line leaves to the project.
// In: options as they were typed. Out: options as a run takes them.
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/project_loader.h"

namespace tandem::cli {

/// The variant's name that stands for none at all, where a project has some by default.
inline constexpr const char* no_variants = "none";

/// All that loading a project needs beside its folder.
model::Loading loading_in(const Surroundings& surroundings);

/// Looks into the project's tandem.yaml for what was not typed; else it is the program's own.
Options with_project_defaults(Options options, const Surroundings& surroundings);

}  // namespace tandem::cli
