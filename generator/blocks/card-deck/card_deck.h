// Stage: blocks. The value and the style of the block `card-deck`, shared by its two files.
#pragma once

#include <optional>
#include <vector>

#include "blocks/card-deck/card_sheet.h"
#include "model/block.h"

namespace tandem::blocks {

struct DeckCard {
  load::InlineText title;
  load::InlineText text;
  load::InlineText back;
};

struct CardSize {
  load::Length width;
  load::Length height;
};

struct CardDeck : model::Block {
  std::vector<DeckCard> cards;
  load::InlineText back;
  std::optional<int> per_page;  ///< 8 if neither this nor a size is given
  std::optional<CardSize> size;
  Flip flip = Flip::long_edge;
  bool backs = true;
  bool numbered = true;
  bool is_shuffled = false;
};

struct CardDeckStyle : setting::BlockStyle {
  bool backs = true;
  load::Length safe_area{from_millimetres(5)};
  load::Length corner{from_millimetres(3)};
  load::Length least_width{from_millimetres(50)};
  load::Length least_height{from_millimetres(40)};
};

/// Adds its sheets of cards to the flow, fronts on rectos and backs on versos. Reports 'card-size' and
/// 'too-much-text'.
void lay_out_deck(const CardDeck& deck, const CardDeckStyle& style, setting::Workplace& at);

}  // namespace tandem::blocks
