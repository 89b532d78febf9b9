#include "engine/keyed_hash.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

namespace tandem::engine {

static_assert(key_size == crypto_generichash_KEYBYTES);

std::string keyed_hash(std::string_view key, const std::vector<std::string>& parts) {
  if (key.size() != key_size) throw std::invalid_argument("a key of another size");
  std::string text;
  for (const std::string& part : parts) text += fmt::format("{}:{}", part.size(), part);
  const auto bytes_of = [](std::string_view words) {
    return reinterpret_cast<const unsigned char*>(words.data());
  };
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), bytes_of(key), key.size());
  std::string digits;
  for (const unsigned char byte : hash) digits += fmt::format("{:02x}", byte);
  return digits;
}

}  // namespace tandem::engine
