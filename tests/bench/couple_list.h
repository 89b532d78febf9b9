// What reading a long list of couples costs: nothing is made of them.
// In: the program and a number of invented couples. Out: instructions, memory, time.
#pragma once

#include <cstddef>
#include <string>

namespace tandem::bench {

/// Writes a small project with so many couples into a new folder; each has what a facilitator usually writes.
void write_project_of_couples(const std::string& folder, int couples);

struct CoupleListCost {
  double milliseconds = 0;
  std::size_t peak_bytes = 0;
};

/// `tandem list` of such a project, made below `folder`. Throws std::runtime_error where that fails.
CoupleListCost read_couples(const std::string& program, int couples, const std::string& folder);

/// Instructions that one more couple takes, as callgrind counts them; it must be installed.
double instructions_a_couple(const std::string& program, const std::string& folder);

}  // namespace tandem::bench
