// Leaves that are cut: little leaves in a grid, each with its front and, behind it, its back.
#include <algorithm>
#include <cmath>

#include "press/imposition/cell.h"
#include "press/imposition/marks.h"
#include "press/imposition/schemes.h"

namespace tandem::press {
namespace {

constexpr double sliver = 0.1;  // points

int how_many(double length, double piece, double gap) {
  return std::max(0, static_cast<int>(std::floor((length + gap + sliver) / (piece + gap))));
}

struct CutLeaf {
  Size paper = {};
  CellGrid grid = {};
};

CutLeaf centred(Size paper, CellGrid grid) {
  const Rect all = grid.all();
  grid.corner = {(paper.width - all.width) / 2, (paper.height - all.height) / 2};
  return {paper, grid};
}

/// As many pieces as the paper has at the page's own size, however it is laid.
CutLeaf natural(Size page, Size paper, const ImpositionPlan& plan) {
  const double gap = 2 * plan.bleed;
  CutLeaf best;
  for (const Turn turn : {Turn::none, Turn::quarter}) {
    const Size laid = turned(paper, turn);
    CellGrid grid{.cell = page, .gap = gap};
    grid.columns = how_many(laid.width - 2 * plan.margin, page.width, gap);
    grid.rows = how_many(laid.height - 2 * plan.margin, page.height, gap);
    if (turn == Turn::none || grid.count() > best.grid.count()) best = centred(laid, grid);
  }
  return best;
}

/// So many pieces as are asked for, with pages scaled into them.
CutLeaf divided(Size page, Size paper, const ImpositionPlan& plan, int columns, int rows) {
  const double gap = 2 * plan.bleed;
  CutLeaf best;
  double best_scale = 0;
  for (const Turn turn : {Turn::none, Turn::quarter}) {
    const Size laid = turned(paper, turn);
    const Size room{(laid.width - 2 * plan.margin - (columns - 1) * gap) / columns,
                    (laid.height - 2 * plan.margin - (rows - 1) * gap) / rows};
    const double scale = std::min({1.0, room.width / page.width, room.height / page.height});
    if (scale <= best_scale + 1e-9) continue;
    best_scale = scale;
    CellGrid grid{
        .columns = columns, .rows = rows, .cell = {page.width * scale, page.height * scale}, .gap = gap};
    best = centred(laid, grid);
  }
  return best;
}

CutLeaf cut_leaf(Size page, const ImpositionPlan& plan) {
  const Size paper = laid_like(plan.paper, {1, 2});
  if (plan.columns > 0 || plan.rows > 0)
    return divided(page, paper, plan, std::max(1, plan.columns), std::max(1, plan.rows));
  const CutLeaf as_it_is = natural(page, paper, plan);
  if (as_it_is.grid.count() >= 2 || plan.layout == Layout::cards) {
    return as_it_is.grid.count() > 0 ? as_it_is : divided(page, paper, plan, 1, 1);
  }
  // A whole leaf's page: two halves, as the page lies.
  return is_landscape(page) ? divided(page, paper, plan, 1, 2) : divided(page, paper, plan, 2, 1);
}

/// Which piece stands where: the first of all pieces that are cut from one place makes a pile.
enum class Order { piles, leaf_by_leaf };

std::vector<ImposedLeaf> pieces(const CopyToImpose& copy, const ImpositionPlan& plan, Order order) {
  if (copy.empty()) return {};
  const CutLeaf cut = cut_leaf(copy.front(), plan);
  const bool has_backs = plan.edge != DuplexEdge::none;
  const int pages_a_piece = has_backs ? 2 : 1;
  const int page_count = static_cast<int>(copy.size());
  const int piece_count = (page_count + pages_a_piece - 1) / pages_a_piece;
  const int places = cut.grid.count();
  const int leaf_count = (piece_count + places - 1) / places;
  std::vector<ImposedLeaf> leaves;
  for (int number = 0; number < leaf_count; ++number) {
    ImposedLeaf leaf{.size = cut.paper, .trim = cut.grid.all()};
    for (int place = 0; place < places; ++place) {
      const int piece = order == Order::piles ? place * leaf_count + number : number * places + place;
      const int page = piece * pages_a_piece;
      const int column =
          plan.right_to_left ? cut.grid.columns - 1 - place % cut.grid.columns : place % cut.grid.columns;
      const int row = place / cut.grid.columns;
      if (page < page_count)
        leaf.front.pages.push_back(fit(page, copy[page], cut.grid.at(column, row), plan.bleed));
      if (has_backs && page + 1 < page_count) {
        // Turned like a page of a book, what is on the left comes to lie on the right.
        const Rect behind = cut.grid.at(cut.grid.columns - 1 - column, row);
        leaf.back.pages.push_back(fit(page + 1, copy[page + 1], behind, plan.bleed));
      }
    }
    leaf.front.marks = marks_of(cut.grid, cut.paper, plan);
    if (plan.marks == Marks::crop && has_backs) leaf.back.marks = leaf.front.marks;
    leaves.push_back(std::move(leaf));
  }
  return leaves;
}

}  // namespace

std::vector<ImposedLeaf> cut_stack(const CopyToImpose& copy, const ImpositionPlan& plan) {
  return pieces(copy, plan, Order::piles);
}

std::vector<ImposedLeaf> cards(const CopyToImpose& copy, const ImpositionPlan& plan) {
  return pieces(copy, plan, Order::leaf_by_leaf);
}

}  // namespace tandem::press
