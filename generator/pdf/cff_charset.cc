#include "pdf/cff_charset.h"

#include <cstddef>
#include <optional>

namespace tandem {
namespace {

struct TopDictionary {
  bool is_cid_keyed = false;
  std::size_t charset = 0;
  std::size_t char_strings = 0;
};

/// Big-endian reading that never leaves the table; what lies outside reads as 0 and sets `failed`.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  void seek(std::size_t position) { position_ = position; }
  std::size_t position() const { return position_; }
  bool failed() const { return failed_; }

  std::uint32_t unsigned_number(int size) {
    std::uint32_t value = 0;
    for (; size > 0; --size) value = value << 8 | byte();
    return value;
  }

  /// Reads an INDEX (section 5) and moves behind it: the count of its items and where the first one lies.
  struct Index {
    std::uint32_t count = 0;
    std::size_t first_begin = 0;
    std::size_t first_end = 0;
  };
  Index index() {
    Index found;
    found.count = unsigned_number(2);
    if (found.count == 0) return found;
    const int offset_size = static_cast<int>(unsigned_number(1));
    if (offset_size < 1 || offset_size > 4) failed_ = true;
    const std::size_t offsets = position_;
    if (failed_) return found;
    const std::size_t data =
        offsets + (std::size_t{found.count} + 1) * static_cast<std::size_t>(offset_size) - 1;
    found.first_begin = data + unsigned_number(offset_size);
    found.first_end = data + unsigned_number(offset_size);
    seek(offsets + std::size_t{found.count} * static_cast<std::size_t>(offset_size));
    seek(data + unsigned_number(offset_size));
    return found;
  }

 private:
  std::uint32_t byte() {
    if (position_ >= bytes_.size()) {
      failed_ = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[position_++]);
  }

  std::string_view bytes_;
  std::size_t position_ = 0;
  bool failed_ = false;
};

/// An operand (section 4); real numbers, which none of our operators take, come out as 0.
std::int32_t read_operand(Reader& reader, std::uint32_t first) {
  if (first >= 32 && first <= 246) return static_cast<std::int32_t>(first) - 139;
  if (first >= 247 && first <= 250) {
    return static_cast<std::int32_t>((first - 247) * 256 + reader.unsigned_number(1) + 108);
  }
  if (first >= 251 && first <= 254) {
    return -static_cast<std::int32_t>((first - 251) * 256 + reader.unsigned_number(1) + 108);
  }
  if (first == 28) return static_cast<std::int16_t>(reader.unsigned_number(2));
  if (first == 29) return static_cast<std::int32_t>(reader.unsigned_number(4));
  if (first == 30) {
    while (!reader.failed() && (reader.unsigned_number(1) & 15) != 15) {
    }
  }
  return 0;
}

TopDictionary read_top_dictionary(Reader& reader, std::size_t begin, std::size_t end) {
  TopDictionary dictionary;
  std::int32_t operand = 0;
  reader.seek(begin);
  while (reader.position() < end && !reader.failed()) {
    const std::uint32_t first = reader.unsigned_number(1);
    if (first > 21) {
      operand = read_operand(reader, first);
      continue;
    }
    const std::uint32_t command = first == 12 ? 1200 + reader.unsigned_number(1) : first;
    if (command == 1230) dictionary.is_cid_keyed = true;
    if (command == 15 && operand > 0) dictionary.charset = static_cast<std::size_t>(operand);
    if (command == 17 && operand > 0) dictionary.char_strings = static_cast<std::size_t>(operand);
  }
  return dictionary;
}

/// A charset in format 0, 1 or 2 (section 13); glyph 0 stands in none of them.
std::vector<std::uint16_t> read_charset(Reader& reader, std::size_t glyphs) {
  std::vector<std::uint16_t> cids{0};
  const std::uint32_t format = reader.unsigned_number(1);
  if (format > 2) return {};
  while (cids.size() < glyphs && !reader.failed()) {
    const std::uint32_t first = reader.unsigned_number(2);
    const std::uint32_t left = format == 0 ? 0 : reader.unsigned_number(format == 1 ? 1 : 2);
    for (std::uint32_t i = 0; i <= left && cids.size() < glyphs; ++i) {
      cids.push_back(static_cast<std::uint16_t>(first + i));
    }
  }
  return cids;
}

}  // namespace

std::vector<std::uint16_t> read_cids(std::string_view cff) {
  Reader reader(cff);
  reader.seek(2);
  reader.seek(reader.unsigned_number(1));  // the header's size
  reader.index();                          // names
  const Reader::Index dictionaries = reader.index();
  if (reader.failed() || dictionaries.count == 0) return {};
  const TopDictionary top = read_top_dictionary(reader, dictionaries.first_begin, dictionaries.first_end);
  if (reader.failed() || !top.is_cid_keyed || top.charset <= 2) return {};
  reader.seek(top.char_strings);
  const std::uint32_t glyphs = reader.unsigned_number(2);
  reader.seek(top.charset);
  std::vector<std::uint16_t> cids = read_charset(reader, glyphs);
  return reader.failed() ? std::vector<std::uint16_t>() : cids;
}

}  // namespace tandem
