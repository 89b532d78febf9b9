// Where this checkout lies. The path stands in one object file alone, so that a compiler cache knows all
// others again in another folder.
#pragma once

#include <string>

namespace tandem::tests {

/// Absolute, without a slash at its end.
std::string checkout_folder();

#ifdef TANDEM_TEST_NAME
/// The test program's own folder, below tests/.
inline std::string test_folder() {
  return checkout_folder() + "/tests/" TANDEM_TEST_NAME;
}
#endif

}  // namespace tandem::tests
