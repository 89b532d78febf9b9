// Stage: pdf. A fingerprint of bytes for the file's /ID and for subset tags: the same bytes give the same
// one on every machine. Not for security.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tandem {

/// Two 64-bit lanes fed with eight bytes at a time, each multiplied by an odd constant and folded.
class ContentHash {
 public:
  void add(std::string_view bytes);
  /// 32 hexadecimal digits.
  std::string hex() const;
  /// Six capital letters: the tag of a font subset (ISO 32000-1, 9.6.4).
  std::string subset_tag() const;

 private:
  std::uint64_t first_ = 0xCBF29CE484222325U;
  std::uint64_t second_ = 0x9E3779B97F4A7C15U;
};

}  // namespace tandem
