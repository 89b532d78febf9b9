// Stage: text. Which fonts this machine has: what a page is set in depends on them.
#pragma once

#include <string>
#include <vector>

namespace tandem::text {

/// A file with its size and the time of its last change: 'PATH 1234 1700000000.5'. Empty where it cannot be
/// looked at.
std::string file_identity(const std::string& path);

/// The identities of all font files that fontconfig offers, sorted, each once.
std::vector<std::string> font_inventory();

}  // namespace tandem::text
