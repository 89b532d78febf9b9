// Stage: blocks. Boxes to tick with words beside them, or with a line to write on.
#pragma once

#include <string>
#include <vector>

#include "blocks/tools/answer.h"
#include "load/decode.h"

namespace tandem {

/// What a theme may say of boxes to tick: a base of the style of each block that has them.
struct TickBoxStyle : BlockStyle {
  Length box{from_millimetres(4.5)};
  Length box_thickness{0.8};
  Length gap{from_millimetres(3)};

  /// From the box's left edge to that of the words, points.
  double indent() const { return box.points + gap.points; }
};

/// Rows of a style's field table for what it has from TickBoxStyle.
template <typename Style>
FieldTable<Style> tick_box_style_fields() {
  return {
      optional("box", &TickBoxStyle::box, "side of a box", between(from_millimetres(3.5), 60)),
      optional("box-thickness", &TickBoxStyle::box_thickness, "of its line", between(0.25, 3)),
      optional("gap", &TickBoxStyle::gap, "between the box and the words", between(0, 60)),
  };
}

/// Appends a mark and words beside it, which stand at `corner`.x + indent(); the mark in the middle of their
/// first line. Gives the height of both, points.
double append_ticked_words(std::vector<Item>& to, Mark::Shape shape, const Paragraph& words, Point corner,
                           const TickBoxStyle& style, FieldItem field, Workplace& at);

/// A strip with a box and a line to write one's own words on. The line's field has the name of the box's with
/// '-text' behind it, and a listener hears that it is for words.
Strip ticked_line(const TickBoxStyle& style, const Question& box, Workplace& at);

/// What such a line asks beside its box.
Question words_beside(const Question& box, const Setting& setting);

}  // namespace tandem
