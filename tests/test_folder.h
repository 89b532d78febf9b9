// Where the test program's own files lie. Apart from checkout.h, which is precompiled for several programs.
#pragma once

#include "checkout.h"

namespace tandem::tests {

/// The test program's own folder, below tests/.
inline std::string test_folder() {
  return checkout_folder() + "/tests/" TANDEM_TEST_NAME;
}

}  // namespace tandem::tests
