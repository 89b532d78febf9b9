#include "blocks/tools/legend.h"

#include <algorithm>

namespace tandem::blocks {

void add_legend(const std::vector<LegendEntry>& entries, double space_before, setting::Workplace& at) {
  const double gap = at.setting.styles.scaled(from_millimetres(1.8));
  const double between = at.setting.styles.scaled(from_millimetres(6));
  const double below = at.setting.styles.scaled(from_millimetres(4));
  layout::Strip strip;
  double left = 0;
  double top = 0;
  double row_height = 0;
  for (const LegendEntry& entry : entries) {
    const double indent = entry.mark.size + gap;
    const text::Paragraph& words =
        at.hand.set_words(entry.words, model::StyleName::figure_label, at.setting.width - indent);
    if (left > 0 && left + indent + words.width() > at.setting.width) {
      top += row_height + gap;
      left = row_height = 0;
    }
    const double middle = top + std::max(entry.mark.size, words.leading) / 2;
    const double words_top = middle - words.leading / 2;
    append_sign(strip.items, entry.mark, {left + entry.mark.size / 2, middle}, at);
    layout::append_tagged_paragraph(strip.items, words, {left + indent - layout::ink_left(words), words_top},
                                    layout::Role::paragraph, at.galley.numbers());
    row_height = std::max({row_height, entry.mark.size, words_top + words.height() - top});
    left += indent + words.width() + between;
  }
  strip.height = top + row_height;
  strip.space_before = std::max(space_before, gap);
  strip.space_after = below;
  strip.keep_with_next = true;
  at.galley.add(std::move(strip));
}

}  // namespace tandem::blocks
