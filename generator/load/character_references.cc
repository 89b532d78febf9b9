#include "load/character_references.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/utf8.h"
#include "load/invisible_signs.h"
#include "load/scalar_source.h"

namespace tandem::load {
namespace {

constexpr char32_t first_of_latin = 0xA0;
constexpr std::string_view latin[] = {  // from U+00A0 to U+00FF
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::pair<std::string_view, char32_t> others[] = {
    {"amp", U'&'},      {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
    {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},  {"scaron", 0x161},  {"Yuml", 0x178},
    {"fnof", 0x192},    {"circ", 0x2C6},    {"tilde", 0x2DC},   {"ensp", 0x2002},   {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"lrm", 0x200E},    {"rlm", 0x200F},
    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020}, {"Dagger", 0x2021},
    {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},  {"Prime", 0x2033},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"frasl", 0x2044},  {"euro", 0x20AC},   {"trade", 0x2122},
    {"larr", 0x2190},   {"uarr", 0x2191},   {"rarr", 0x2192},   {"darr", 0x2193},   {"harr", 0x2194},
    {"minus", 0x2212},  {"infin", 0x221E},  {"asymp", 0x2248},  {"ne", 0x2260},     {"le", 0x2264},
    {"ge", 0x2265},     {"hearts", 0x2665},
};

std::optional<char32_t> character_called(std::string_view name) {
  const auto in_latin = std::ranges::find(latin, name);
  if (in_latin != std::end(latin))
    return first_of_latin + static_cast<char32_t>(std::distance(std::begin(latin), in_latin));
  const auto found = std::ranges::find(others, name, &std::pair<std::string_view, char32_t>::first);
  if (found != std::end(others)) return found->second;
  return std::nullopt;
}

/// Of '#8211' or '#x2013', 0 for what cannot be printed; nothing where there is no number.
std::optional<char32_t> character_numbered(std::string_view words) {
  words.remove_prefix(1);
  const bool is_hexadecimal = words.starts_with('x') || words.starts_with('X');
  if (is_hexadecimal) words.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(words.data(), words.data() + words.size(), value, is_hexadecimal ? 16 : 10);
  if (error == std::errc::invalid_argument || end != words.data() + words.size()) return std::nullopt;
  const bool is_character = error == std::errc() && value >= 0x20 && (value < 0x7F || value >= 0xA0) &&
                            value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return is_character ? value : 0;
}

std::string hint_for(char32_t meant, bool has_escapes, bool is_private) {
  if (is_private) return "write the sign itself";
  if (meant == 0) return "take it out";
  if (meant == U'\u00AD') return "take it out: long words are parted where their language parts them";
  if (!name_of_invisible_sign(meant).empty()) {
    return fmt::format("write a plain space; in a text in double quotes, \"\\u{:04X}\" is the sign itself",
                       static_cast<std::uint32_t>(meant));
  }
  constexpr std::u32string_view of_markup = U"<>*_[]{}#`~|";
  const bool needs_escape = has_escapes && of_markup.find(meant) != std::u32string_view::npos;
  return fmt::format("write the sign itself: {}{}", needs_escape ? "\\" : "",
                     to_utf8(std::u32string_view(&meant, 1)));
}

bool is_escaped(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at).find_last_not_of('\\');
  return (at - (before == std::string_view::npos ? 0 : before + 1)) % 2 == 1;
}

}  // namespace

std::vector<CharacterReference> find_character_references(std::string_view text) {
  constexpr std::string_view letters_and_digits =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::vector<CharacterReference> found;
  for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const bool has_number = text.substr(at + 1).starts_with('#');
    const std::size_t end = text.find_first_not_of(letters_and_digits, at + (has_number ? 2 : 1));
    if (end == std::string_view::npos || text[end] != ';') continue;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (const auto meant = has_number ? character_numbered(name) : character_called(name))
      found.push_back({at, text.substr(at, end + 1 - at), *meant});
  }
  return found;
}

void report_character_references(const Node& scalar, bool has_escapes, Diagnostics& diagnostics) {
  if (scalar.scalar.find('&') == std::string::npos) return;
  ScalarPlaces places(scalar);
  for (const CharacterReference& found : find_character_references(scalar.scalar)) {
    if (has_escapes && is_escaped(scalar.scalar, found.offset)) continue;
    SourceSpan span = places.at(found.offset);
    span.length = static_cast<int>(found.written.size());
    diagnostics.error("markup", span,
                      fmt::format("{} is how web pages write a sign", quote(span, found.written)),
                      hint_for(found.meant, has_escapes, span.file && span.file->is_private));
  }
}

}  // namespace tandem::load
