// Stage: model. Whether git tracks a file, so that what stands in it stays in a history for good.
// In: a path. Out: yes or no, read from git's index, without git.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace tandem::model {

/// False where there is no repository around the file, or its index cannot be read.
bool is_tracked_by_git(FileSystem& files, const std::string& path);

/// Whether an index (git-scm.com/docs/index-format, versions 2 to 4) has a path. `hash_bytes`: 20 for SHA-1,
/// 32 for SHA-256.
bool index_has(std::string_view index, std::string_view path, std::size_t hash_bytes);

}  // namespace tandem::model
