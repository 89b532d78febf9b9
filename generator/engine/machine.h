// Stage: engine. What a page depends on beside its content: this program and what it is run with.
#pragma once

#include <string>
#include <vector>

namespace tandem::engine {

/// The program and the libraries that are loaded with it, all fonts that fontconfig offers, and the patterns
/// for hyphenation, each by path, size and time of its last change. Two runs whose lists are equal make the
/// same bytes of the same content.
std::vector<std::string> describe_machine();

}  // namespace tandem::engine
