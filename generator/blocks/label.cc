#include "blocks/label.h"

namespace tandem {

void append_label(std::vector<Item>& to, const Paragraph& label, Point place, Anchor anchor,
                  BlockContext& context) {
  const double share = anchor == Anchor::left ? 0 : anchor == Anchor::middle ? 0.5 : 1;
  to.push_back(TagBegin{.role = Role::paragraph, .element = context.numbers().next()});
  double baseline = place.y + label.first_baseline;
  for (const Line& line : label.lines) {
    const double left = place.x - share * line.width;
    append_line(to, line, left - line.left, baseline, label.leading, context.numbers());
    baseline += label.leading;
  }
  to.push_back(TagEnd{});
}

}  // namespace tandem
