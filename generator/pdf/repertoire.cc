#include "pdf/repertoire.h"

#include <algorithm>

namespace tandem::pdf {
namespace {

constexpr CharacterRange letters[] = {{U'a', U'z'}};

constexpr CharacterRange latin[] = {
    {0x0020, 0x007E}, {0x00A0, 0x017F},                    // Latin of European languages
    {0x01A0, 0x01A1}, {0x01AF, 0x01B0}, {0x1EA0, 0x1EF9},  // Vietnamese
    {0x0192, 0x0192}, {0x01CD, 0x01DC}, {0x0218, 0x021B},  // florin, pinyin, Romanian
    {0x1E80, 0x1E85}, {0x1E9E, 0x1E9E},                    // Welsh, capital sharp s
    {0x2010, 0x2015}, {0x2018, 0x2022}, {0x2026, 0x2026},  // dashes, quotation marks, ellipsis
    {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203A},  // per mille, minutes, single guillemets
    {0x2044, 0x2044}, {0x20AC, 0x20AC}, {0x2122, 0x2122},  // fraction slash, euro, trade mark
    {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2713, 0x2713},  // arrows, minus, tick
    {0x2764, 0x2764},                                      // heart
};
constexpr CharacterRange greek[] = {{0x0384, 0x03CE}};
constexpr CharacterRange cyrillic[] = {{0x0400, 0x045F}, {0x0490, 0x0491}};

}  // namespace

std::span<const CharacterRange> letters_of_names() {
  return letters;
}

std::span<const CharacterRange> typed_latin() {
  return latin;
}

std::span<const CharacterRange> typed_greek() {
  return greek;
}

std::span<const CharacterRange> typed_cyrillic() {
  return cyrillic;
}

std::vector<ShownGlyph> shown_glyphs(const text::Font& font, std::vector<CharacterRange> characters) {
  std::ranges::sort(characters, {}, &CharacterRange::first);
  std::vector<ShownGlyph> glyphs;
  for (const CharacterRange& range : characters) {
    for (char32_t character = range.first; character <= range.last; ++character) {
      if (const std::uint16_t glyph = font.glyph(character); glyph != 0) glyphs.push_back({glyph, character});
    }
  }
  // Of characters that share a glyph the first one counts.
  std::ranges::stable_sort(glyphs, {}, &ShownGlyph::glyph);
  const auto is_same = [](const ShownGlyph& a, const ShownGlyph& b) { return a.glyph == b.glyph; };
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end(), is_same), glyphs.end());
  return glyphs;
}

}  // namespace tandem::pdf
