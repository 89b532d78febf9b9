#include "press/imposition/cell.h"

#include <algorithm>

namespace tandem::press {
namespace {

constexpr double sliver = 0.05;  // points: sizes in millimetres are not whole points

double scale_into(Size size, Size room) {
  if (size.width <= 0 || size.height <= 0) return 1;
  const double scale = std::min(room.width / size.width, room.height / size.height);
  return scale > 1 - sliver / std::max(size.width, size.height) ? 1 : scale;
}

Point turned_round(Point point, Size paper) {
  return {paper.width - point.x, paper.height - point.y};
}

Rect turned_round(const Rect& rect, Size paper) {
  return {paper.width - rect.right(), paper.height - rect.bottom(), rect.width, rect.height};
}

}  // namespace

Turn operator+(Turn first, Turn second) {
  return static_cast<Turn>((static_cast<int>(first) + static_cast<int>(second)) % 4);
}

Size turned(Size size, Turn turn) {
  const bool is_upright = turn == Turn::none || turn == Turn::half;
  return is_upright ? size : Size{size.height, size.width};
}

Rect CellGrid::at(int column, int row) const {
  return {corner.x + column * (cell.width + gap), corner.y + row * (cell.height + gap), cell.width,
          cell.height};
}

Rect CellGrid::at(int place, bool right_to_left) const {
  const int column = place % columns;
  return at(right_to_left ? columns - 1 - column : column, place / columns);
}

Rect CellGrid::all() const {
  return {corner.x, corner.y, columns * cell.width + (columns - 1) * gap,
          rows * cell.height + (rows - 1) * gap};
}

bool is_landscape(Size size) {
  return size.width > size.height;
}

Size laid_like(Size paper, Size like) {
  return is_landscape(paper) == is_landscape(like) ? paper : turned(paper, Turn::quarter);
}

Rect grown(const Rect& rect, double by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

namespace {

PlacedPage fit_as(Turn turn, int page, Size size, const Rect& cell, double bleed) {
  const double scale = scale_into(turned(size, turn), {cell.width, cell.height});
  const Size shown = turned({size.width * scale, size.height * scale}, turn);
  const Rect place{cell.x + (cell.width - shown.width) / 2, cell.y + (cell.height - shown.height) / 2,
                   shown.width, shown.height};
  return {page, turn, place, grown(place, bleed)};
}

}  // namespace

PlacedPage fit(int page, Size size, const Rect& cell, double bleed) {
  const Size room{cell.width, cell.height};
  const bool is_larger_turned = scale_into(turned(size, Turn::three_quarters), room) > scale_into(size, room);
  return fit_as(is_larger_turned ? Turn::three_quarters : Turn::none, page, size, cell, bleed);
}

PlacedPage fit_upright(int page, Size size, const Rect& cell) {
  return fit_as(Turn::none, page, size, cell, 0);
}

LeafSide turned_round(const LeafSide& side, Size paper) {
  LeafSide result = side;
  for (PlacedPage& page : result.pages) {
    page.turn = page.turn + Turn::half;
    page.place = turned_round(page.place, paper);
    page.clip = turned_round(page.clip, paper);
  }
  for (FinishingMark& mark : result.marks) {
    mark.from = turned_round(mark.from, paper);
    mark.to = turned_round(mark.to, paper);
  }
  return result;
}

}  // namespace tandem::press
