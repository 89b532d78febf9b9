// Where this checkout lies. The path stands in one object file alone, so that a compiler cache knows all
// others again in another folder.
#pragma once

#include <string>

namespace tandem::tests {

/// Absolute, without a slash at its end.
std::string checkout_folder();

}  // namespace tandem::tests
