// Stage: pdf. Characters that a font holds in every file, whether this one shows them or not.
// In: nothing. Out: ranges of Unicode, and a font's glyphs for them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/font.h"

namespace tandem::pdf {

struct CharacterRange {
  char32_t first;
  char32_t last;
};

/// a to z. A font that shows one of them holds them all, so that most names change little or nothing of it,
/// and it is cut to size a few times for a batch. Capitals and letters with accents come where a page shows
/// them: in each of four fonts they would add 1.5 and 5 KB.
std::span<const CharacterRange> letters_of_names();

/// Latin with all accents of living languages, Vietnamese and punctuation.
std::span<const CharacterRange> typed_latin();
/// A third of what a font for answers would take: for files that show a letter of it.
std::span<const CharacterRange> typed_greek();
std::span<const CharacterRange> typed_cyrillic();

struct ShownGlyph {
  std::uint16_t glyph = 0;
  char32_t character = 0;
};

/// The glyphs that a font has for them, each once, in ascending order.
std::vector<ShownGlyph> shown_glyphs(const text::Font& font, std::vector<CharacterRange> characters);

}  // namespace tandem::pdf
