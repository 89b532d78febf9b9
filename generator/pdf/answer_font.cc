#include "pdf/answer_font.h"

#include "base/utf8.h"
#include "pdf/font_embedder.h"

namespace tandem {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};
constexpr Range repertoire[] = {
    {0x0020, 0x007E}, {0x00A0, 0x017F},                    // Latin of European languages
    {0x01A0, 0x01A1}, {0x01AF, 0x01B0}, {0x1EA0, 0x1EF9},  // Vietnamese
    {0x0192, 0x0192}, {0x01CD, 0x01DC}, {0x0218, 0x021B},  // florin, pinyin, Romanian
    {0x1E80, 0x1E85}, {0x1E9E, 0x1E9E},                    // Welsh, capital sharp s
    {0x0384, 0x03CE}, {0x0400, 0x045F}, {0x0490, 0x0491},  // Greek, Cyrillic
    {0x2010, 0x2015}, {0x2018, 0x2022}, {0x2026, 0x2026},  // dashes, quotation marks, ellipsis
    {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203A},  // per mille, minutes, single guillemets
    {0x2044, 0x2044}, {0x20AC, 0x20AC}, {0x2122, 0x2122},  // fraction slash, euro, trade mark
    {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2713, 0x2713},  // arrows, minus, tick
    {0x2764, 0x2764},                                      // heart
};

// Where the baseline stands in a typed line: it touches the rule below in browsers, and hovers a little
// above it where a viewer starts with the ascent.
constexpr double ascent = 1.1;

}  // namespace

ObjectNumber write_answer_font(const Font& font, ObjectTable& objects, FontCache& cache, Deflater& deflater) {
  EmbeddedFont embedded(font, "A", cache);
  for (const Range& range : repertoire) {
    for (char32_t character = range.first; character <= range.last; ++character) {
      const std::uint16_t glyph = font.glyph(character);
      if (glyph == 0) continue;
      UsedGlyph& used = embedded.use(glyph);
      if (used.text.empty()) append_utf8(used.text, character);
    }
  }
  embedded.set_line(ascent, answer_leading - ascent);
  const ObjectNumber object = objects.add_dictionary();
  embedded.write(objects, deflater, object);
  return object;
}

}  // namespace tandem
