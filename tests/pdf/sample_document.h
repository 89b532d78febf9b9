// Documents built by hand: text shaped with HarfBuzz itself, tags as a block would set them.
#pragma once

#include <string>
#include <string_view>

#include "layout/page.h"
#include "text/font.h"

namespace tandem::tests {

constexpr Size a4{595.28, 841.89};

/// Finds a font of a family that the project's packages install; fails the running test if it is missing.
const text::Font& font(text::FontLibrary& library, const std::string& family, int weight = 400);

/// One run, shaped as it is; its first glyph stands at `origin`.
text::GlyphRun shape(const text::Font& font, std::string_view text, Point origin, double size = 12,
                     bool right_to_left = false);

/// Appends items to a page.
class PageBuilder {
 public:
  explicit PageBuilder(layout::Page& page) : page_(page) {}
  PageBuilder& begin(layout::Role role, int element = 0);
  PageBuilder& begin(layout::TagBegin tag);
  PageBuilder& add(layout::Item item);
  PageBuilder& end();
  /// A tag with one run in it.
  PageBuilder& text(layout::Role role, int element, text::GlyphRun run);

 private:
  layout::Page& page_;
};

/// A document with one empty A4 page.
layout::Document one_page();

/// Filled with one colour.
layout::PathItem filled_box(const Rect& box, Colour colour);

}  // namespace tandem::tests
