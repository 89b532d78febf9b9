#include "load/invisible_signs.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace tandem::load {
namespace {

constexpr std::pair<char32_t, std::string_view> named[] = {
    {0x85, "a line end of another system"},
    {0xA0, "a no-break space"},
    {0xAD, "a soft hyphen"},
    {0x2007, "a figure space"},
    {0x200B, "a zero-width space"},
    {0x200C, "a zero-width non-joiner"},
    {0x200D, "a zero-width joiner"},
    {0x2028, "a line separator"},
    {0x2029, "a paragraph separator"},
    {0x202F, "a narrow no-break space"},
    {0x2060, "a word joiner, a zero-width no-break space"},
    {0x3000, "an ideographic space"},
    {0xFEFF, "a zero-width no-break space, also known as byte order mark"},
};

// Looking for a place takes as long as its line. Where so much is wrong, the words' own place will do.
constexpr int most_searched = 100;

bool is_default_ignorable(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_invisible(char32_t c) {
  constexpr char32_t blank_of_braille = 0x2800;
  const auto character = static_cast<UChar32>(c);
  return u_isUWhiteSpace(character) || u_iscntrl(character) || is_default_ignorable(c) ||
         c == blank_of_braille;
}

}  // namespace

std::string name_of_invisible_sign(char32_t c) {
  if (c < 0x7F || !is_invisible(c)) return {};
  const auto name =
      std::find_if(std::begin(named), std::end(named), [&](const auto& each) { return each.first == c; });
  const std::string_view words = name != std::end(named) ? name->second
                                 : u_isUWhiteSpace(static_cast<UChar32>(c))
                                     ? "a space that is none of the keyboard's"
                                     : "an invisible sign";
  return fmt::format("{} (U+{:04X})", words, static_cast<std::uint32_t>(c));
}

std::optional<std::size_t> find_invisible_sign(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c > 0x7E && is_invisible(c)) return begin;
  }
  return std::nullopt;
}

bool can_be_seen(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_invisible(next_code_point(text, i))) return true;
  }
  return false;
}

bool report_invisible_sign(const SourceSpan& span, std::string_view words, std::string_view what,
                           Diagnostics& diagnostics) {
  auto at = find_invisible_sign(words);
  if (!at) return false;
  const std::string name = name_of_invisible_sign(next_code_point(words, *at));
  SourceSpan place = span;
  const bool is_worth_a_search = diagnostics.error_count() < most_searched;
  if (span.file && span.line > 0 && is_worth_a_search) {
    const std::u32string line = to_code_points(source_line(*span.file, span.line));
    const auto begin = static_cast<std::size_t>(std::max(0, span.column - 1));
    for (std::size_t i = begin; i < line.size(); ++i) {
      if (name_of_invisible_sign(line[i]) != name) continue;
      place.column = static_cast<int>(i) + 1;
      place.length = 1;
      break;
    }
  }
  diagnostics.error("invisible-sign", place, fmt::format("{} stands in this {}", name, what),
                    "delete it; where a space belongs, type a plain one");
  return true;
}

}  // namespace tandem::load
