// Stage: delivery. What a run read, as a Makefile rule that make and ninja understand.
#pragma once

#include <string>
#include <vector>

namespace tandem::delivery {

struct Depfile {
  std::string text;
  /// Paths, the target among them, that one of make, ninja and CMake would read as something else: as two
  /// files, a pattern, a variable or a command for the shell. With one of these the text is not to be used.
  std::vector<std::string> refused;
};

/// 'TARGET: DEPENDENCY DEPENDENCY…'. Relative dependencies are made absolute with `current_folder`, because
/// make may run elsewhere; the target stays as it is, because ninja compares it with its own. Where the
/// target is relative, make runs here, so that a dependency whose absolute path cannot be written may be
/// relative, too.
Depfile format_depfile(const std::string& target, const std::vector<std::string>& dependencies,
                       const std::string& current_folder);

}  // namespace tandem::delivery
