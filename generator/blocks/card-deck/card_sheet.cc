#include "blocks/card-deck/card_sheet.h"

#include <algorithm>
#include <utility>

namespace tandem::blocks {
namespace {

constexpr double tolerance = 0.01;  // points: two cards of half the frame fit side by side

}  // namespace

Rect CardGrid::place(int index) const {
  const int row = index / columns;
  const int column = index % columns;
  return {corner.x + column * card.width, corner.y + row * card.height, card.width, card.height};
}

CardGrid divide_into_cards(Size frame, int per_page, Size least) {
  CardGrid grid;
  grid.columns = per_page == 9 ? 3 : 2;
  grid.rows = per_page / grid.columns;
  if (frame.width > frame.height) std::swap(grid.columns, grid.rows);
  grid.columns = std::clamp(static_cast<int>(frame.width / least.width), 1, grid.columns);
  grid.rows = std::clamp(static_cast<int>(frame.height / least.height), 1, grid.rows);
  grid.card = {frame.width / grid.columns, frame.height / grid.rows};
  return grid;
}

CardGrid fit_cards(Size frame, Size card) {
  CardGrid grid;
  grid.columns = static_cast<int>((frame.width + tolerance) / card.width);
  grid.rows = static_cast<int>((frame.height + tolerance) / card.height);
  grid.card = card;
  grid.corner = {(frame.width - grid.columns * card.width) / 2, (frame.height - grid.rows * card.height) / 2};
  return grid;
}

Rect behind(const Rect& front, Flip flip, const setting::Paper& paper) {
  const bool is_upright = paper.size.height >= paper.size.width;
  const bool is_mirrored_sideways = is_upright == (flip == Flip::long_edge);
  Rect back = front;  // on the paper
  back.x += paper.recto.x;
  back.y += paper.recto.y;
  if (is_mirrored_sideways) {
    back.x = paper.size.width - back.right();
  } else {
    back.y = paper.size.height - back.bottom();
  }
  back.x -= paper.verso.x;
  back.y -= paper.verso.y;
  return back;
}

}  // namespace tandem::blocks
