// Stage: text, internal. Chooses the font that sets a cluster (a character with the marks on it).
// In: a style's fonts and the cluster. Out: the first font that has it whole, so that a mark never parts
// from its base.
#pragma once

#include <string_view>

#include "text/font.h"

namespace tandem::text {

/// Default ignorable (Unicode 15, section 5.21): joiners, variation selectors, direction marks. They steer
/// the shaping of others and are never seen.
bool is_invisible(char32_t code_point);

/// Whether `font` can set the character, by its own glyph or by what HarfBuzz puts in its place: nothing
/// for invisible characters, the space's glyph for other spaces, '-' for the Unicode hyphens, and base and
/// marks for a precomposed letter.
bool can_set(const Font& font, char32_t code_point);

/// As above for a whole cluster; it counts as well if the font has it precomposed.
bool can_set(const Font& font, std::u32string_view cluster);

/// The font for the cluster: the first that can set all of it, else the first that can set its base, else
/// null. Spaces and invisible characters stay in the font `before` if it can set them.
const Font* choose_font(const FontStack& stack, std::u32string_view cluster, const Font* before);

}  // namespace tandem::text
