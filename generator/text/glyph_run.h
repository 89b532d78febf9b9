// Stage: text. Shaped text: what the typesetter makes, pages carry and pdf writes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "text/font.h"

namespace tandem::text {

/// All distances in em of the run's font. `cluster` is the byte offset in the run's text where the
/// characters that this glyph belongs to start; a ligature's characters share one glyph.
struct Glyph {
  std::uint16_t id = 0;
  float advance = 0;  ///< how far the next glyph's origin is: kerning and justification included
  float x_offset = 0;
  float y_offset = 0;  ///< upwards
  std::uint32_t cluster = 0;
};

/// Glyphs of one font, size, colour and direction on one baseline. Glyphs stand in visual order, left to
/// right; `text` is the logical text in UTF-8 (clusters fall from left to right where right_to_left).
struct GlyphRun {
  const Font* font = nullptr;  ///< not owned; lives as long as the FontLibrary
  double size = 0;             ///< points
  Colour colour;
  Point origin;  ///< of the first glyph, on the baseline
  bool right_to_left = false;
  std::vector<Glyph> glyphs;
  std::string text;

  /// Points from the first glyph's origin to behind the last glyph.
  double width() const {
    double em = 0;
    for (const Glyph& glyph : glyphs) em += glyph.advance;
    return em * size;
  }
};

}  // namespace tandem::text
