// Stage: blocks. A row of cards of a `check-in` as it is drawn.
// In: cards down to their last question. Out: items at the height that the page gives, each card with as many
// lines at its foot as that leaves room for.
#pragma once

#include <vector>

#include "blocks/check-in/check_in_card.h"
#include "layout/writing_space.h"

namespace tandem::blocks {

/// How the cards of a block look.
struct CardLook {
  double width = 0;  ///< of a row
  layout::Ruling ruling;
  bool is_cut = false;  ///< with lines to cut along
  double below = 0;     ///< the last line of a card that is cut out
  double scissors = 0;  ///< their length
  Colour cut_colour;
  /// Of those who write, where there are two; their feet at 0.
  std::vector<std::vector<layout::Item>> signs;
  double sign_width = 0;
};

struct CardRow {
  std::vector<CheckInCard> cards;
  CardLook look;
};

std::vector<layout::Item> draw_cards(double height, double step, const CardRow& row);

}  // namespace tandem::blocks
