#include "base/digest.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace tandem {

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::string checksum(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  return fmt::format("{:016x}{:016x}", digest.high, digest.low);
}

}  // namespace tandem
