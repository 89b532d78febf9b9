// Stage: cli. Where the library of content and templates lies that came with the program.
#pragma once

#include <string>

#include "base/file_system.h"

namespace tandem::cli {

/// The library beside the program, in '../share/tandem' of its folder, so that what was installed can be
/// moved; else `configured`, where the build meant it to be. Empty where neither is there.
std::string find_library(FileSystem& files, const std::string& program, const std::string& configured);

}  // namespace tandem::cli
