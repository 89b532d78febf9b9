// Stage: blocks. Where cards stand on a sheet of paper, and where their backs must stand to be behind them.
// All lengths in points.
#pragma once

#include "setting/workplace.h"

namespace tandem::blocks {

/// Cards without gaps, row by row, in a frame.
struct CardGrid {
  int columns = 1;
  int rows = 1;
  Size card;
  Point corner;  ///< of the first card, from the frame's top left

  int count() const { return columns * rows; }
  Rect place(int index) const;
};

/// The frame in 4, 6, 8, 9 or 10 cards; in fewer where they would be smaller than `least`.
CardGrid divide_into_cards(Size frame, int per_page, Size least);

/// As many cards of this size as the frame takes, in its middle; none: `count()` is 0.
CardGrid fit_cards(Size frame, Size card);

/// The edge of the paper that the printer turns the sheet around.
enum class Flip { long_edge, short_edge };

/// Where the back of a card stands in the frame of a verso, so that it is behind its front, which stands at
/// `front` in the frame of a recto.
Rect behind(const Rect& front, Flip flip, const setting::Paper& paper);

}  // namespace tandem::blocks
