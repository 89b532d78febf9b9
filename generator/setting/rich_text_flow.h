// Stage: setting. Paragraphs and lists of rich text as strips: shared by every block that holds prose.
#pragma once

#include "setting/workplace.h"

namespace tandem::setting {

/// Adds the text's paragraphs and lists to the flow, `indent` points from the left edge. Lists become
/// L, LI, Lbl and LBody elements.
void add_rich_text(const load::RichText& text, model::StyleName style, double indent, Workplace& at);

/// Appends the text to `items` from `corner` on, `width` points wide, as one piece; gives its height.
double place_rich_text(std::vector<layout::Item>& items, const load::RichText& text, model::StyleName style,
                       Point corner, double width, Workplace& at);

}  // namespace tandem::setting
