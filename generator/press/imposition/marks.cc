#include "press/imposition/marks.h"

#include <algorithm>
#include <set>

namespace tandem::press {
namespace {

constexpr double fold_mark_length = from_millimetres(4);
constexpr double edge = 0.5;  // points: what is so near to the paper's edge is not cut

/// Where cuts go, in one direction: both sides of each row of cells, once where they touch.
std::vector<double> cuts(double first, double length, int count, double gap) {
  std::vector<double> all;
  for (int each = 0; each < count; ++each) {
    const double start = first + each * (length + gap);
    if (all.empty() || start - all.back() > edge) all.push_back(start);
    all.push_back(start + length);
  }
  return all;
}

bool is_inside(double place, double length) {
  return place > edge && place < length - edge;
}

/// Both crop marks at the ends of one cut, as far as there is paper. `begin` and `end`: of all cells.
struct Stub {
  double from;
  double to;
};
std::vector<Stub> stubs(double begin, double end, double length, double offset) {
  std::vector<Stub> all;
  const double before = begin - offset;
  if (before > edge) all.push_back({std::max(0.0, before - crop_length), before});
  const double behind = end + offset;
  if (behind < length - edge) all.push_back({behind, std::min(length, behind + crop_length)});
  return all;
}

}  // namespace

std::vector<FinishingMark> marks_of(const CellGrid& grid, Size paper, const ImpositionPlan& plan) {
  std::vector<FinishingMark> marks;
  if (plan.marks == Marks::none) return marks;
  const Rect all = grid.all();
  const auto upright = cuts(grid.corner.x, grid.cell.width, grid.columns, grid.gap);
  const auto lying = cuts(grid.corner.y, grid.cell.height, grid.rows, grid.gap);
  if (plan.marks == Marks::cut) {
    for (double x : upright) {
      if (is_inside(x, paper.width)) marks.push_back({FinishingMark::Kind::cut, {x, 0}, {x, paper.height}});
    }
    for (double y : lying) {
      if (is_inside(y, paper.height)) marks.push_back({FinishingMark::Kind::cut, {0, y}, {paper.width, y}});
    }
    return marks;
  }
  const double offset = std::max(crop_offset, plan.bleed);
  for (double x : upright) {
    for (const Stub& stub : stubs(all.y, all.bottom(), paper.height, offset))
      marks.push_back({FinishingMark::Kind::crop, {x, stub.from}, {x, stub.to}});
  }
  for (double y : lying) {
    for (const Stub& stub : stubs(all.x, all.right(), paper.width, offset))
      marks.push_back({FinishingMark::Kind::crop, {stub.from, y}, {stub.to, y}});
  }
  return marks;
}

std::vector<FinishingMark> fold_marks(double x, Size paper, const ImpositionPlan& plan) {
  if (plan.marks == Marks::none) return {};
  return {{FinishingMark::Kind::fold, {x, 0}, {x, fold_mark_length}},
          {FinishingMark::Kind::fold, {x, paper.height - fold_mark_length}, {x, paper.height}}};
}

std::vector<FinishingMark> lying_fold_marks(double y, Size paper, const ImpositionPlan& plan) {
  if (plan.marks == Marks::none) return {};
  return {{FinishingMark::Kind::fold, {0, y}, {fold_mark_length, y}},
          {FinishingMark::Kind::fold, {paper.width - fold_mark_length, y}, {paper.width, y}}};
}

}  // namespace tandem::press
