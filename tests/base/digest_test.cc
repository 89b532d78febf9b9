#include "base/digest.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a checksum is XXH3 of 128 bits, as xxhsum prints it") {
  // xxhsum -H2 < /dev/null
  CHECK(checksum("") == "99aa06d3014798d86001c324468d497f");
  CHECK(checksum("a") != checksum("b"));
  CHECK(checksum("a").size() == 32);
}

}  // namespace tandem::tests
