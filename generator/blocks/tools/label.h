// Stage: blocks. Labels of figures: a few words at a place of the drawing, each line set from the left,
// around the middle or from the right of it.
#pragma once

#include <string_view>
#include <vector>

#include "setting/workplace.h"

namespace tandem::blocks {

enum class Anchor { left, middle, right };

/// Appends the label's lines in a paragraph element of its own. `place`: its top left corner, the middle of
/// its top, or its top right corner.
void append_label(std::vector<layout::Item>& to, const text::Paragraph& label, Point place, Anchor anchor,
                  setting::Workplace& at);

/// Width of the widest word, points: a column as wide need not break any of them.
double longest_word(std::string_view words, model::StyleName style, setting::Hand& hand);

}  // namespace tandem::blocks
