#include "blocks/check-in/card_row.h"

#include <algorithm>
#include <utility>

#include "blocks/tools/cut_line.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

// Each writer has as many lines as fit between the words and the card's foot.
void draw_lines(std::vector<layout::Item>& items, const CheckInCard& card, double bottom,
                const CardLook& look) {
  const double room = (bottom - card.bottom) / static_cast<double>(card.help.size());
  const int lines = std::max(1, static_cast<int>(room / look.ruling.pitch + 1e-6));
  const double pitch = room / lines;
  double top = card.bottom;
  for (std::size_t w = 0; w < card.help.size(); ++w) {
    double left = card.left;
    if (!look.signs.empty()) {
      layout::append_translated(items, look.signs[w], left, top + pitch);
      left += look.sign_width;
    }
    const Rect box{left, top, card.right - left, room};
    layout::append_artifact(items, layout::ruled_lines(box, pitch, look.ruling));
    layout::FieldItem field = card.help[w];
    field.kind = answers::TextField{lines > 1};
    field.box = box;
    field.line_height = pitch;
    items.push_back(layout::TagBegin{.role = layout::Role::form, .element = card.help_elements[w]});
    items.emplace_back(std::move(field));
    items.push_back(layout::TagEnd{});
    top += room;
  }
}

}  // namespace

std::vector<layout::Item> draw_cards(double height, double, const CardRow& row) {
  const CardLook& look = row.look;
  std::vector<layout::Item> items;
  if (look.is_cut) append_cut_line(items, {0, 0}, {look.width, 0}, look.scissors, look.cut_colour);
  for (std::size_t c = 0; c < row.cards.size(); ++c) {
    if (c > 0) append_cut_line(items, {look.width / 2, 0}, {look.width / 2, height}, 0, look.cut_colour);
    layout::append_translated(items, row.cards[c].items, 0, 0);
    draw_lines(items, row.cards[c], height - look.below, look);
  }
  // Each row has its own, for the next may stand on another page; where both meet, they are one line.
  if (look.is_cut) append_cut_line(items, {0, height}, {look.width, height}, 0, look.cut_colour);
  return items;
}

}  // namespace tandem::blocks
