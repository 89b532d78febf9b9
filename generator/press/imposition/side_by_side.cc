#include "press/imposition/cell.h"
#include "press/imposition/marks.h"
#include "press/imposition/schemes.h"

namespace tandem::press {
namespace {

constexpr double mark_room = crop_offset + crop_length;

int pages_a_side(Layout layout) {
  return layout == Layout::four_up ? 4 : layout == Layout::two_up ? 2 : 1;
}

/// Paper that is made for a page: around it room for what is beyond its edge.
ImposedLeaf leaf_of_its_own(Size page, const ImpositionPlan& plan) {
  const double room = plan.marks == Marks::none ? plan.bleed : mark_room + plan.bleed;
  return {.copy = 0,
          .size = {page.width + 2 * room, page.height + 2 * room},
          .trim = {room, room, page.width, page.height},
          .front = {},
          .back = {}};
}

ImposedLeaf empty_leaf(const CellGrid& grid, Size paper) {
  return {.size = paper, .trim = grid.all()};
}

CellGrid grid_of(Size page, const ImpositionPlan& plan) {
  CellGrid grid;
  const int count = pages_a_side(plan.layout);
  Size paper = laid_like(plan.paper, page);
  if (count == 2) {
    paper = turned(paper, Turn::quarter);
    (is_landscape(page) ? grid.rows : grid.columns) = 2;
  } else if (count == 4) {
    grid.columns = grid.rows = 2;
  }
  grid.corner = {plan.margin, plan.margin};
  grid.cell = {(paper.width - 2 * plan.margin) / grid.columns, (paper.height - 2 * plan.margin) / grid.rows};
  return grid;
}

}  // namespace

std::vector<ImposedLeaf> side_by_side(const CopyToImpose& copy, const ImpositionPlan& plan) {
  const int count = pages_a_side(plan.layout);
  const bool has_backs = plan.edge != DuplexEdge::none;
  std::vector<ImposedLeaf> leaves;
  const int page_count = static_cast<int>(copy.size());
  for (int first = 0; first < page_count;) {
    const Size page = copy[first];
    ImposedLeaf leaf;
    CellGrid grid;
    if (plan.paper.width > 0) {
      grid = grid_of(page, plan);
      leaf = empty_leaf(grid, {grid.all().width + 2 * plan.margin, grid.all().height + 2 * plan.margin});
    } else {
      leaf = leaf_of_its_own(page, plan);
      grid.corner = {leaf.trim.x, leaf.trim.y};
      grid.cell = page;
    }
    for (LeafSide* side : {&leaf.front, &leaf.back}) {
      if (side == &leaf.back && !has_backs) break;
      for (int place = 0; place < count && first < page_count; ++place, ++first) {
        side->pages.push_back(
            fit(first, copy[first], grid.at(place, plan.right_to_left), count == 1 ? plan.bleed : 0));
      }
    }
    if (count == 1) {
      // What is cut out is the page, which may be smaller than the paper.
      leaf.trim = leaf.front.pages.front().place;
      grid.corner = {leaf.trim.x, leaf.trim.y};
      grid.cell = {leaf.trim.width, leaf.trim.height};
    }
    if (plan.marks == Marks::crop || count == 1) leaf.front.marks = marks_of(grid, leaf.size, plan);
    if (plan.marks == Marks::crop && has_backs) leaf.back.marks = leaf.front.marks;
    leaves.push_back(std::move(leaf));
  }
  return leaves;
}

}  // namespace tandem::press
