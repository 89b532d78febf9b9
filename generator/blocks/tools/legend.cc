#include "blocks/tools/legend.h"

#include <algorithm>

namespace tandem {

void add_legend(const std::vector<LegendEntry>& entries, double space_before, BlockContext& context) {
  const double gap = context.styles().scaled(from_millimetres(1.8));
  const double between = context.styles().scaled(from_millimetres(6));
  const double below = context.styles().scaled(from_millimetres(4));
  Strip strip;
  double left = 0;
  double top = 0;
  double row_height = 0;
  for (const LegendEntry& entry : entries) {
    const double indent = entry.mark.size + gap;
    const Paragraph& words =
        context.set_words(entry.words, StyleName::figure_label, context.width() - indent);
    if (left > 0 && left + indent + words.width() > context.width()) {
      top += row_height + gap;
      left = row_height = 0;
    }
    const double middle = top + std::max(entry.mark.size, words.leading) / 2;
    const double words_top = middle - words.leading / 2;
    append_sign(strip.items, entry.mark, {left + entry.mark.size / 2, middle}, context);
    append_tagged_paragraph(strip.items, words, {left + indent - ink_left(words), words_top}, Role::paragraph,
                            context.numbers());
    row_height = std::max({row_height, entry.mark.size, words_top + words.height() - top});
    left += indent + words.width() + between;
  }
  strip.height = top + row_height;
  strip.space_before = std::max(space_before, gap);
  strip.space_after = below;
  strip.keep_with_next = true;
  context.add(std::move(strip));
}

}  // namespace tandem
