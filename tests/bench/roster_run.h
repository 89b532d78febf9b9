// A roster from its list to its files, by the program that users have: the whole of it, once more when
// nothing has changed, and once more when one couple has; beside what it takes to write these bytes when
// nothing is made. In: the program, a project, a number of couples. Out: milliseconds, memory, bytes.
#pragma once

#include <cstddef>
#include <string>

namespace tandem::bench {

struct RosterRun {
  double first = 0;        ///< milliseconds
  double unchanged = 0;    ///< with all files there
  double one_changed = 0;  ///< of the couples, by a name
  double floor = 0;        ///< to write the same files, nothing composed
  std::size_t peak_bytes = 0;
  std::size_t bytes = 0;  ///< of all files
  std::size_t files = 0;
};

/// Packs of the project's first evening, on one thread, into a folder below `folder`. Throws
/// std::runtime_error where the program fails or a file cannot be written.
RosterRun run_roster(const std::string& program, const std::string& project, int couples,
                     const std::string& folder);

}  // namespace tandem::bench
