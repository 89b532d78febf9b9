// What the whole program holds at most while it makes packs and binds them into one file.
// In: the program, a project and a number of couples. Out: bytes, as the kernel counted them.
#pragma once

#include <cstddef>
#include <string>

namespace tandem::bench {

/// Runs `tandem build` on the project with `couples` invented couples, whose list is written anew, into a
/// folder of its own below `folder`, on one thread. Throws std::runtime_error where that fails.
std::size_t peak_of_building(const std::string& program, const std::string& project, int couples,
                             const std::string& folder);

/// Runs `tandem build --collate` on a copy of the project with `couples` invented couples, below `folder`,
/// on two threads, however many cores there are. Throws std::runtime_error where that fails.
std::size_t peak_of_collating(const std::string& program, const std::string& project, int couples,
                              const std::string& folder);

}  // namespace tandem::bench
