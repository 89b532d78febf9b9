// Stage: base. One way to read a file of the real disk, for all who do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/descriptor.h"

namespace tandem {

/// FileSystem::read for a path in a folder that is open (or AT_FDCWD). `flags` are open()'s and may hold
/// O_NOFOLLOW.
std::optional<std::string> read_regular(int folder, const std::string& path, int flags, std::string& problem,
                                        std::size_t most_bytes);

/// The same, to be read piece by piece: not open, and `problem`, where there is no regular file. `bytes`: how
/// many it has now.
Descriptor open_regular(int folder, const std::string& path, int flags, std::string& problem,
                        std::size_t& bytes);

/// "it holds more than 64 MB"
std::string too_large(std::size_t most_bytes);

}  // namespace tandem
