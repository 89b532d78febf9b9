// Stage: press. Where pages stand on a leaf of paper. Plain values: no page is touched.
// In: what a scheme decides. Out: what writes an imposed PDF, and what proves its order.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace tandem::press {

/// Clockwise.
enum class Turn { none, quarter, half, three_quarters };

/// The turn that comes of both.
Turn operator+(Turn first, Turn second);
Size turned(Size size, Turn turn);

/// A page on one side of a leaf, turned, then scaled into its place.
struct PlacedPage {
  int page = 0;  ///< of the copy, from 0
  Turn turn = Turn::none;
  Rect place = {};  ///< where its trimmed edges come to lie
  Rect clip = {};   ///< no more of it is shown

  bool operator==(const PlacedPage&) const = default;
};

/// A line that tells hands what to do.
struct FinishingMark {
  enum class Kind {
    cut,   ///< where scissors go: across the leaf
    crop,  ///< beside what is cut, for a machine
    fold,
    join,  ///< where the next tile of a poster begins
  } kind = Kind::cut;
  Point from = {};
  Point to = {};

  bool operator==(const FinishingMark&) const = default;
};

struct LeafSide {
  std::vector<PlacedPage> pages = {};
  std::vector<FinishingMark> marks = {};

  bool operator==(const LeafSide&) const = default;
};

/// A piece of paper as it comes out of the printer. All on it is of one copy.
struct ImposedLeaf {
  int copy = 0;
  Size size = {};  ///< of the paper, as it lies before the reader
  Rect trim = {};  ///< what is left once it is cut round
  LeafSide front = {};
  LeafSide back = {};

  bool operator==(const ImposedLeaf&) const = default;
};

}  // namespace tandem::press
