// Runs the whole program one system call after the other.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tandem::tests {

/// A system call that has returned.
struct SystemCall {
  pid_t process = 0;
  std::uint64_t number = 0;
  std::array<std::uint64_t, 6> arguments = {};

  /// The text that an argument points to.
  std::string text(std::size_t argument) const;
};

/// Whether it writes, or makes, moves, syncs or takes away a file or folder; printing does not count.
bool changes_the_disk(const SystemCall& call);

struct End {
  bool was_killed = false;
  int code = -1;
};

/// `keep_on` is asked behind each call of the program's first thread; the program is killed where it says no.
End step_through(std::vector<std::string> arguments, const std::function<bool(const SystemCall&)>& keep_on);

}  // namespace tandem::tests
