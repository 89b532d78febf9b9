#include "press/imposition/cell.h"
#include "press/imposition/marks.h"
#include "press/imposition/schemes.h"

namespace tandem::press {

std::vector<ImposedLeaf> tents(const CopyToImpose& copy, const ImpositionPlan& plan) {
  std::vector<ImposedLeaf> leaves;
  for (int page = 0; page < static_cast<int>(copy.size()); ++page) {
    const Size size = copy[page];
    // Folded across: of all ways to fold paper, this leaves most room below the fold for a page that stands.
    ImposedLeaf leaf;
    leaf.size = laid_like(plan.paper, {1, 2});
    leaf.trim = {0, 0, leaf.size.width, leaf.size.height};
    const double fold = leaf.size.height / 2;
    const Rect lower{plan.margin, fold + plan.margin, leaf.size.width - 2 * plan.margin,
                     fold - 2 * plan.margin};
    LeafSide one;
    one.pages.push_back(fit_upright(page, size, lower));
    leaf.front = turned_round(one, leaf.size);  // stands on its head above the fold, so that both sides read
    leaf.front.pages.push_back(one.pages.front());
    leaf.front.marks = lying_fold_marks(fold, leaf.size, plan);
    leaves.push_back(std::move(leaf));
  }
  return leaves;
}

}  // namespace tandem::press
