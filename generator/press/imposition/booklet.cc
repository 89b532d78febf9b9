#include <algorithm>

#include "press/imposition/cell.h"
#include "press/imposition/marks.h"
#include "press/imposition/schemes.h"

namespace tandem::press {
namespace {

constexpr int pages_a_leaf = 4;

/// A leaf of a signature, with the halves of its sides.
class FoldedLeaf {
 public:
  /// `depth`: how many leaves of the signature lie around it.
  FoldedLeaf(const CopyToImpose& copy, const ImpositionPlan& plan, int depth)
      : copy_(copy), plan_(plan), creep_(depth * plan.thickness) {
    // Halves of paper that is folded stand upright. A page that lies is turned, each the same way: such a
    // booklet is held with its fold across, as a calendar.
    leaf_.size = turned(laid_like(plan.paper, {1, 2}), Turn::quarter);
    leaf_.trim = grown({0, 0, leaf_.size.width, leaf_.size.height}, -plan.margin);
  }

  void place(LeafSide& side, bool is_left, int page) {
    if (page >= static_cast<int>(copy_.size())) return;  // a blank
    const double fold = leaf_.size.width / 2;
    const Rect half{is_left ? leaf_.trim.x : fold, leaf_.trim.y, leaf_.trim.width / 2, leaf_.trim.height};
    PlacedPage placed = fit(page, copy_[page], half);
    const double towards_fold = is_left ? creep_ : -creep_;
    placed.place.x += towards_fold;
    placed.clip = half;
    side.pages.push_back(placed);
  }

  ImposedLeaf& leaf() { return leaf_; }

  ImposedLeaf finish() {
    leaf_.front.marks = fold_marks(leaf_.size.width / 2, leaf_.size, plan_);
    return std::move(leaf_);
  }

 private:
  const CopyToImpose& copy_;
  const ImpositionPlan& plan_;
  double creep_;
  ImposedLeaf leaf_;
};

}  // namespace

std::vector<int> signatures_of(int leaves, int most) {
  if (leaves <= 0) return {};
  const int count = most > 0 ? (leaves + most - 1) / most : 1;
  std::vector<int> sizes(count, leaves / count);
  for (int each = 0; each < leaves % count; ++each) ++sizes[each];
  return sizes;
}

std::vector<ImposedLeaf> booklet(const CopyToImpose& copy, const ImpositionPlan& plan) {
  const int leaf_count = (static_cast<int>(copy.size()) + pages_a_leaf - 1) / pages_a_leaf;
  std::vector<ImposedLeaf> leaves;
  int first = 0;
  for (int size : signatures_of(leaf_count, plan.leaves_a_signature)) {
    const int last = first + size * pages_a_leaf - 1;
    for (int depth = 0; depth < size; ++depth) {
      FoldedLeaf folded(copy, plan, depth);
      const bool rtl = plan.right_to_left;
      // The outer side has the first page and the last, the inner one those next to them.
      folded.place(folded.leaf().front, !rtl, last - 2 * depth);
      folded.place(folded.leaf().front, rtl, first + 2 * depth);
      folded.place(folded.leaf().back, !rtl, first + 2 * depth + 1);
      folded.place(folded.leaf().back, rtl, last - 2 * depth - 1);
      leaves.push_back(folded.finish());
    }
    first = last + 1;
  }
  return leaves;
}

}  // namespace tandem::press
