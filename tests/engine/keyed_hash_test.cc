#include "engine/keyed_hash.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a hash of what is made is BLAKE2b with the project's key") {
  const std::string key(engine::key_size, 'k');
  // python3 -c "import hashlib; print(hashlib.blake2b(b'4:Noor5:Samir', digest_size=32,
  // key=b'k'*32).hexdigest())"
  CHECK(engine::keyed_hash(key, {"Noor", "Samir"}) ==
        "af9cd6fcebffaf62f87bfc67f0c983877433b47c7b691afe50c5ae0d5fec0467");
  CHECK(engine::keyed_hash(key, {"Noor", "Samir"}) !=
        engine::keyed_hash(std::string(engine::key_size, 'l'), {"Noor", "Samir"}));
  CHECK(engine::keyed_hash(key, {"ab", "c"}) != engine::keyed_hash(key, {"a", "bc"}));
  CHECK(engine::keyed_hash(key, {"a", ""}) != engine::keyed_hash(key, {"a"}));
  CHECK_THROWS_AS(engine::keyed_hash("short", {}), std::invalid_argument);
}

}  // namespace tandem::tests
