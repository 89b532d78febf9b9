#include "load/character_references.h"

#include <charconv>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace tandem {

std::string decode_character_reference(std::string_view reference) {
  static constexpr std::pair<std::string_view, char32_t> named[] = {
      {"&amp;", U'&'},       {"&lt;", U'<'},         {"&gt;", U'>'},    {"&quot;", U'"'},
      {"&nbsp;", U'\u00A0'}, {"&shy;", U'\u00AD'},   {"&ndash;", U'–'}, {"&mdash;", U'—'},
      {"&hellip;", U'…'},    {"&thinsp;", U'\u2009'}};
  for (const auto& [name, code_point] : named) {
    if (name == reference) return to_utf8(std::u32string_view(&code_point, 1));
  }
  if (!reference.starts_with("&#") || reference.size() < 4) return std::string(reference);
  const bool hexadecimal = reference[2] == 'x' || reference[2] == 'X';
  const std::string_view digits =
      reference.substr(hexadecimal ? 3 : 2, reference.size() - (hexadecimal ? 4 : 3));
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  const bool printable = value >= 0x20 && (value < 0x7F || value >= 0xA0) && value <= 0x10FFFF &&
                         (value < 0xD800 || value > 0xDFFF);
  if (error != std::errc() || end != digits.data() + digits.size() || !printable)
    return std::string(reference);
  const char32_t code_point = value;
  return to_utf8(std::u32string_view(&code_point, 1));
}

}  // namespace tandem
