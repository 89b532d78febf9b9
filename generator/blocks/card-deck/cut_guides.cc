#include "blocks/card-deck/cut_guides.h"

#include <algorithm>
#include <numbers>

#include "blocks/tools/cut_line.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double gap_before_line = 1.5;  // points, between the scissors and the line

void add_corners(std::vector<layout::Item>& to, const Rect& card, double radius, Colour colour) {
  constexpr double quarter = std::numbers::pi / 2;
  const Point middles[] = {{card.right() - radius, card.y + radius},
                           {card.right() - radius, card.bottom() - radius},
                           {card.x + radius, card.bottom() - radius},
                           {card.x + radius, card.y + radius}};
  for (int i = 0; i < 4; ++i) {
    to.emplace_back(layout::stroked(
        layout::open_line(layout::arc_points(middles[i], radius, i * quarter, (i + 1) * quarter, 6)), 0.5,
        colour));
  }
}

}  // namespace

void append_cut_guides(std::vector<layout::Item>& to, const CardGrid& grid, int count, double radius,
                       const setting::Setting& setting) {
  const Colour colour = setting.palette().muted;
  const int rows = (count + grid.columns - 1) / grid.columns;
  const double left = grid.corner.x;
  const double top = grid.corner.y;
  std::vector<layout::Item> drawing;
  // The last row may not be full: a line runs as far as the cards above or below it do.
  const auto cards_in_row = [&](int row) { return std::clamp(count - row * grid.columns, 0, grid.columns); };
  for (int row = 0; row <= rows; ++row) {
    const int cards = row == 0 ? cards_in_row(0) : cards_in_row(row - 1);
    const double y = top + row * grid.card.height;
    drawing.emplace_back(cut_line({left, y}, {left + cards * grid.card.width, y}, colour));
  }
  for (int column = 0; column <= grid.columns; ++column) {
    if (column > count) break;
    const int cards = column == 0 ? rows : (count - column) / grid.columns + 1;
    const double x = left + column * grid.card.width;
    drawing.emplace_back(cut_line({x, top}, {x, top + cards * grid.card.height}, colour));
  }
  for (int i = 0; i < count; ++i) add_corners(drawing, grid.place(i), radius, colour);
  append_scissors(drawing, {left - gap_before_line, top}, scissors_length(setting), colour);
  layout::append_artifact(to, std::move(drawing));
}

}  // namespace tandem::blocks
