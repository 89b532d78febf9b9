// Stage: press. Many pages on few leaves: booklets, pages side by side, cards, posters.
// In: copies as the sizes of their pages, and a plan. Out: leaves in the order of printing. Each copy begins
// on a leaf of its own, and no leaf has anything of two copies: whoever owns a copy owns its leaves whole,
// before they are cut, too.
//
// Every leaf is turned over like a page of a book. Where the printer turns paper about the other edge, what
// stands on the back is turned round.
#pragma once

#include <vector>

#include "press/imposition/imposed_leaf.h"

namespace tandem::press {

enum class Layout {
  one_up,
  two_up,
  four_up,
  booklet,    ///< leaves that are laid in one another, folded and stapled in the fold
  cut_stack,  ///< cut into piles, and pile laid on pile
  cards,      ///< two pages are a card's front and back
  tent,       ///< a page on both sides of a folded leaf
  poster,     ///< one page on many leaves
};

/// The edge about which the printer turns the paper between a front and its back; `none` prints fronts alone.
enum class DuplexEdge { long_edge, short_edge, none };

enum class Marks { none, cut, crop };

/// Lengths in points.
struct ImpositionPlan {
  Layout layout = Layout::one_up;
  /// However it lies. Without one (0 × 0) a page gets paper of its own size, and room for crop marks and
  /// bleed.
  Size paper = {};
  DuplexEdge edge = DuplexEdge::long_edge;
  Marks marks = Marks::none;
  double bleed = 0;            ///< what is printed beyond a page's trimmed edge, where the page has it
  double margin = 0;           ///< of the paper, which the printer leaves white: nothing is placed there
  int leaves_a_signature = 0;  ///< of a booklet, at most; 0: all in one
  double thickness = 0;        ///< of the paper: inner pages of a signature move towards the fold
  int columns = 0;             ///< pieces of a leaf, or tiles of a poster; 0: as many as fit
  int rows = 0;
  double overlap = 0;          ///< of a poster's tiles
  bool right_to_left = false;  ///< pages go on to the left, and a booklet is bound on the right
};

/// Pages' trimmed sizes, in reading order.
using CopyToImpose = std::vector<Size>;

std::vector<ImposedLeaf> impose(const std::vector<CopyToImpose>& copies, const ImpositionPlan& plan);

/// How many leaves each signature of a booklet has: as few signatures as may be, of sizes that differ by one
/// at most, so that blanks are fewer than a leaf's four pages.
std::vector<int> signatures_of(int leaves, int most);

}  // namespace tandem::press
