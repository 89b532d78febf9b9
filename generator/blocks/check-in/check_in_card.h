// Stage: blocks. One card of a `check-in`. In: the block, and where the card stands between the edges of its
// strip. Out: what is drawn at its head, and the fields of the lines below.
#pragma once

#include <optional>
#include <vector>

#include "blocks/check-in/check_in.h"

namespace tandem::blocks {

/// One card, drawn down to its last question; the lines below take what height is left.
struct CheckInCard {
  std::vector<layout::Item> items;
  double left = 0;  ///< of its words, points
  double right = 0;
  double bottom = 0;  ///< of the last words
  std::vector<layout::FieldItem> help;
  std::vector<int> help_elements;
};

/// Draws the card between `left` and `right` points of its strip. `number`: from 1; 0 where there is one card
/// alone. Nothing where its steps have not enough room.
std::optional<CheckInCard> make_card(const CheckIn& block, const CheckInStyle& style, double left,
                                     double right, int number, setting::Workplace& at);

}  // namespace tandem::blocks
