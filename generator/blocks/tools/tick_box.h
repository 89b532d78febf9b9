// Stage: blocks. Boxes to tick with words beside them, or with a line to write on.
#pragma once

#include <string>
#include <vector>

#include "blocks/tools/answer.h"
#include "load/decode.h"

namespace tandem::blocks {

/// What a theme may say of boxes to tick: a base of the style of each block that has them.
struct TickBoxStyle : setting::BlockStyle {
  load::Length box{from_millimetres(4.5)};
  load::Length box_thickness{0.8};
  load::Length gap{from_millimetres(3)};

  /// From the box's left edge to that of the words, points.
  double indent() const { return box.points + gap.points; }
};

/// Rows of a style's field table for what it has from TickBoxStyle.
template <typename Style>
load::FieldTable<Style> tick_box_style_fields() {
  return {
      load::optional("box", &TickBoxStyle::box, "side of a box", load::between(from_millimetres(3.5), 60)),
      load::optional("box-thickness", &TickBoxStyle::box_thickness, "of its line", load::between(0.25, 3)),
      load::optional("gap", &TickBoxStyle::gap, "between the box and the words", load::between(0, 60)),
  };
}

/// Appends a mark and words beside it, which stand at `corner`.x + indent(); the mark in the middle of their
/// first line. Gives the height of both, points.
double append_ticked_words(std::vector<layout::Item>& to, Mark::Shape shape, const text::Paragraph& words,
                           Point corner, const TickBoxStyle& style, layout::FieldItem field,
                           setting::Workplace& at);

/// A strip with a box and a line to write one's own words on. The line's field has the name of the box's with
/// '-text' behind it, and a listener hears that it is for words.
layout::Strip ticked_line(const TickBoxStyle& style, const answers::Question& box, setting::Workplace& at);

/// What such a line asks beside its box.
answers::Question words_beside(const answers::Question& box, const setting::Setting& setting);

}  // namespace tandem::blocks
