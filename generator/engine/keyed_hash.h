// Stage: engine. A hash that tells nothing to whoever lacks the key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::engine {

/// Bytes of a key.
inline constexpr std::size_t key_size = 32;

/// BLAKE2b with a key and 256 bits (RFC 7693, by libsodium), as 64 hexadecimal digits: names and other short
/// secrets among the parts cannot be guessed from it without the key. Each part goes in behind its length,
/// so that no two lists of parts give the same. Throws std::invalid_argument for a key of another size.
std::string keyed_hash(std::string_view key, const std::vector<std::string>& parts);

}  // namespace tandem::engine
