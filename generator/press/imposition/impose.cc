#include "press/imposition/impose.h"

#include "press/imposition/cell.h"
#include "press/imposition/schemes.h"

namespace tandem::press {
namespace {

std::vector<ImposedLeaf> impose_copy(const CopyToImpose& copy, const ImpositionPlan& plan) {
  switch (plan.layout) {
    case Layout::one_up:
    case Layout::two_up:
    case Layout::four_up:
      return side_by_side(copy, plan);
    case Layout::booklet:
      return booklet(copy, plan);
    case Layout::cut_stack:
      return cut_stack(copy, plan);
    case Layout::cards:
      return cards(copy, plan);
    case Layout::tent:
      return tents(copy, plan);
    case Layout::poster:
      return posters(copy, plan);
  }
  return {};
}

/// Whether the printer turns the leaf over its upper edge, as a leaf of a calendar.
bool is_turned_upwards(Size paper, DuplexEdge edge) {
  return edge == (is_landscape(paper) ? DuplexEdge::long_edge : DuplexEdge::short_edge);
}

}  // namespace

std::vector<ImposedLeaf> impose(const std::vector<CopyToImpose>& copies, const ImpositionPlan& plan) {
  std::vector<ImposedLeaf> all;
  for (std::size_t copy = 0; copy < copies.size(); ++copy) {
    for (ImposedLeaf& leaf : impose_copy(copies[copy], plan)) {
      leaf.copy = static_cast<int>(copy);
      if (is_turned_upwards(leaf.size, plan.edge)) leaf.back = turned_round(leaf.back, leaf.size);
      all.push_back(std::move(leaf));
    }
  }
  return all;
}

}  // namespace tandem::press
