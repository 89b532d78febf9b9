// A program run to its end, with what it took.
// In: a program and its arguments. Out: as the kernel counted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tandem::bench {

struct ChildUse {
  double milliseconds = 0;     ///< from its start to its end
  std::size_t peak_bytes = 0;  ///< of memory, at its largest
};

/// The first word is the program's path, or its name where it is to be looked for. What it prints is dropped.
/// Throws std::runtime_error where it ends with an error.
ChildUse run_child(const std::vector<std::string>& command);

}  // namespace tandem::bench
