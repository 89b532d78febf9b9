#include <algorithm>
#include <cmath>

#include "press/imposition/cell.h"
#include "press/imposition/schemes.h"

namespace tandem::press {
namespace {

constexpr double mark_length = from_millimetres(4);
// A page that is a little larger than so many leaves is scaled down rather than given one more row of them.
constexpr double a_little = 0.1;

/// How a page is cut into tiles, and how large it is then.
struct Tiling {
  int columns = 1;
  int rows = 1;
  Size paper = {};
  Size step = {};  ///< from a tile's corner to the next one's
  Size tile = {};  ///< what is printed of a leaf
  double scale = 1;
};

int tiles_along(double length, double tile) {
  return std::max(1, static_cast<int>(std::ceil(length / tile - a_little)));
}

Tiling tiling_on(Size page, Size paper, const ImpositionPlan& plan) {
  Tiling tiling{.paper = paper};
  tiling.columns = plan.columns > 0 ? plan.columns : tiles_along(page.width, paper.width);
  tiling.rows = plan.rows > 0 ? plan.rows : tiles_along(page.height, paper.height);
  tiling.tile = {paper.width - 2 * plan.margin, paper.height - 2 * plan.margin};
  tiling.step = {tiling.tile.width - plan.overlap, tiling.tile.height - plan.overlap};
  const double width = tiling.step.width * (tiling.columns - 1) + tiling.tile.width;
  const double height = tiling.step.height * (tiling.rows - 1) + tiling.tile.height;
  tiling.scale = std::min(width / page.width, height / page.height);
  const bool is_asked_for = plan.columns > 0 || plan.rows > 0;
  if (!is_asked_for) tiling.scale = std::min(tiling.scale, 1.0);
  return tiling;
}

/// The fewest leaves; of as many the ones on which the page is larger.
Tiling best_tiling(Size page, const ImpositionPlan& plan) {
  const Size upright = laid_like(plan.paper, {1, 2});
  const Tiling first = tiling_on(page, upright, plan);
  const Tiling second = tiling_on(page, turned(upright, Turn::quarter), plan);
  const int difference = second.columns * second.rows - first.columns * first.rows;
  if (difference != 0) return difference < 0 ? second : first;
  return second.scale > first.scale ? second : first;
}

/// Where this tile is cut, and where the next ones are laid on it.
std::vector<FinishingMark> tile_marks(const Tiling& tiling, const ImpositionPlan& plan, int column, int row) {
  std::vector<FinishingMark> marks;
  if (plan.marks == Marks::none) return marks;
  const Rect tile{plan.margin, plan.margin, tiling.tile.width, tiling.tile.height};
  const auto upright = [&](FinishingMark::Kind kind, double x) {
    marks.push_back({kind, {x, 0}, {x, mark_length}});
    marks.push_back({kind, {x, tiling.paper.height - mark_length}, {x, tiling.paper.height}});
  };
  const auto lying = [&](FinishingMark::Kind kind, double y) {
    marks.push_back({kind, {0, y}, {mark_length, y}});
    marks.push_back({kind, {tiling.paper.width - mark_length, y}, {tiling.paper.width, y}});
  };
  if (column > 0) upright(FinishingMark::Kind::cut, tile.x);
  if (column + 1 < tiling.columns) upright(FinishingMark::Kind::join, tile.x + tiling.step.width);
  if (row > 0) lying(FinishingMark::Kind::cut, tile.y);
  if (row + 1 < tiling.rows) lying(FinishingMark::Kind::join, tile.y + tiling.step.height);
  return marks;
}

}  // namespace

std::vector<ImposedLeaf> posters(const CopyToImpose& copy, const ImpositionPlan& plan) {
  std::vector<ImposedLeaf> leaves;
  for (int page = 0; page < static_cast<int>(copy.size()); ++page) {
    const Size size = copy[page];
    const Tiling tiling = best_tiling(size, plan);
    const Size shown{size.width * tiling.scale, size.height * tiling.scale};
    // The page is in the middle of all tiles.
    const double left = (tiling.step.width * (tiling.columns - 1) + tiling.tile.width - shown.width) / 2;
    const double top = (tiling.step.height * (tiling.rows - 1) + tiling.tile.height - shown.height) / 2;
    for (int number = 0; number < tiling.columns * tiling.rows; ++number) {
      const int column = number % tiling.columns;
      const int row = number / tiling.columns;
      ImposedLeaf leaf{.size = tiling.paper, .trim = {}};
      leaf.trim = {plan.margin, plan.margin, tiling.tile.width, tiling.tile.height};
      const Rect place{plan.margin + left - column * tiling.step.width,
                       plan.margin + top - row * tiling.step.height, shown.width, shown.height};
      leaf.front.pages.push_back({page, Turn::none, place, leaf.trim});
      leaf.front.marks = tile_marks(tiling, plan, column, row);
      leaves.push_back(std::move(leaf));
    }
  }
  return leaves;
}

}  // namespace tandem::press
