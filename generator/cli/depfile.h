// Stage: cli. What a run read, as a Makefile rule that make and ninja understand.
#pragma once

#include <string>
#include <vector>

namespace tandem {

/// 'TARGET: DEPENDENCY DEPENDENCY…' with what is special in paths escaped as GNU make reads it. Relative
/// dependencies are made absolute with `current_folder`, because make may run elsewhere; the target stays
/// as it is, because ninja compares it with its own. A path with a line break cannot be written and is
/// left out.
std::string format_depfile(const std::string& target, const std::vector<std::string>& dependencies,
                           const std::string& current_folder);

}  // namespace tandem
