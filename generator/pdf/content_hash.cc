#include "pdf/content_hash.h"

#include <algorithm>

#include "pdf/pdf_syntax.h"

namespace tandem {

void ContentHash::add(std::string_view bytes) {
  for (std::size_t start = 0; start < bytes.size(); start += 8) {
    const std::size_t count = std::min<std::size_t>(8, bytes.size() - start);
    std::uint64_t word = 0;  // little endian on every machine; a short last word carries its length
    for (std::size_t i = 0; i < count; ++i) {
      word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[start + i])) << (8 * i);
    }
    if (count < 8) word |= static_cast<std::uint64_t>(count) << 56;
    first_ = (first_ ^ word) * 0x9FB21C651E98DF25U;
    first_ ^= first_ >> 29;
    second_ = (second_ + word) * 0xD6E8FEB86659FD93U;
    second_ ^= second_ >> 31;
  }
}

std::string ContentHash::hex() const {
  std::string out;
  for (const std::uint64_t lane : {first_, second_}) {
    for (int shift = 48; shift >= 0; shift -= 16) append_hex16(out, (lane >> shift) & 0xFFFF);
  }
  return out;
}

std::string ContentHash::subset_tag() const {
  std::uint64_t rest = first_ ^ second_;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + rest % 26);
    rest /= 26;
  }
  return tag;
}

}  // namespace tandem
