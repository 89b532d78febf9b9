// Stage: delivery. What earlier builds have left that this one would not make.
// In: a folder of a build's files. Out: their paths.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"

namespace tandem::delivery {

/// Paths of PDFs and lists of fields that a build may have put below `folder`: packs first, the list last.
std::vector<std::string> files_of_builds(FileSystem& files, const std::string& folder);

}  // namespace tandem::delivery
