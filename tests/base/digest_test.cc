#include "base/digest.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a checksum is XXH3 of 128 bits, as xxhsum prints it") {
  // xxhsum -H2 < /dev/null
  CHECK(checksum("") == "99aa06d3014798d86001c324468d497f");
  CHECK(checksum("a") != checksum("b"));
  CHECK(checksum("a").size() == 32);
}

TEST_CASE("a digest of pieces is that of the whole") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * i);
  RunningDigest digest;
  CHECK(digest.checksum() == checksum(""));
  for (std::size_t at = 0, size = 1; at < text.size(); at += size, size = size * 3 % 1021 + 1) {
    digest.append(std::string_view(text).substr(at, size));
  }
  CHECK(digest.checksum() == checksum(text));
}

}  // namespace tandem::tests
