// Stage: press, internal. Room for pages on a side, and how a page fits into it.
#pragma once

#include <vector>

#include "press/imposition/impose.h"

namespace tandem::press {

/// Cells in rows, the gaps between them, and where they begin.
struct CellGrid {
  int columns = 1;
  int rows = 1;
  Point corner = {};
  Size cell = {};
  double gap = 0;  ///< for two bleeds

  int count() const { return columns * rows; }
  Rect at(int column, int row) const;
  /// In reading order.
  Rect at(int place, bool right_to_left) const;
  Rect all() const;
};

bool is_landscape(Size size);
/// The paper, laid as `like` lies.
Size laid_like(Size paper, Size like);

/// What of the cell's room is clear: as far as the bleed goes.
Rect grown(const Rect& rect, double by);

/// The page in the middle of the cell, scaled down where it is larger; turned by a quarter where it is then
/// larger. `bleed` is shown around it.
PlacedPage fit(int page, Size size, const Rect& cell, double bleed = 0);
/// The same, never turned.
PlacedPage fit_upright(int page, Size size, const Rect& cell);

/// The side turned round by half, for paper of this size.
LeafSide turned_round(const LeafSide& side, Size paper);

}  // namespace tandem::press
