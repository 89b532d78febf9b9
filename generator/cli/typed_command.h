// Stage: cli. A command that a message tells to type. In: the options of this run. Out: the same for its
// project, its folder and its language, and a build for the same couples, so that whoever follows comes to
// the same place.
#pragma once

#include <string>

#include "base/file_system.h"
#include "cli/options.h"

namespace tandem::cli {

/// In quotes. `words`: 'build', 'print --resume'. Of one PDF that is printed by itself, with its path.
std::string typed_command(const Options& options, const std::string& words);

/// What to do with a build that is one file, as '--archive' makes it; empty where the folder is none.
std::string unpacking_of(const std::string& folder, FileSystem& files);

}  // namespace tandem::cli
