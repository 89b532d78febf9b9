// Stage: blocks. `card-deck`: cards to cut out, fronts on one side of the paper and backs behind them.
#include "blocks/card-deck/card_deck.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "blocks/block_type.h"

namespace tandem::blocks {

std::vector<std::string> words_of(std::type_identity<Flip>) {
  return {"long", "short"};
}

const load::FieldTable<DeckCard>& fields_of(std::type_identity<DeckCard>) {
  static const load::FieldTable<DeckCard> table{
      load::optional("title", &DeckCard::title, "a few words above the text, in bold type"),
      load::required("text", &DeckCard::text, "what the front says"),
      load::optional("back", &DeckCard::back, "what its back says, in place of the deck's"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<DeckCard>) {
  return "text";
}

const load::FieldTable<CardSize>& fields_of(std::type_identity<CardSize>) {
  static const load::FieldTable<CardSize> table{
      load::required("width", &CardSize::width, "from left to right",
                     load::between(from_millimetres(40), 1200)),
      load::required("height", &CardSize::height, "from top to bottom",
                     load::between(from_millimetres(30), 1200)),
  };
  return table;
}

const load::FieldTable<CardDeck>& fields_of(std::type_identity<CardDeck>) {
  static const load::FieldTable<CardDeck> table{
      load::distinct(load::required("cards", &CardDeck::cards,
                                    "each a text, or `{title: …, text: …, back: …}`", load::between(1, 80))),
      load::optional("back", &CardDeck::back, "what stands on every back"),
      load::optional("per-page", &CardDeck::per_page,
                     "how many cards the page is divided into at most: 4, 6, 8, 9 or 10; 8 unless `size` "
                     "is given"),
      load::optional("size", &CardDeck::size,
                     "of a card, `{width: 3.5 in, height: 2.5 in}`; as many as fit stand on a page"),
      load::optional("flip", &CardDeck::flip,
                     "the edge that your printer turns the paper around when it prints both sides"),
      load::optional("backs", &CardDeck::backs, "whether backs are printed; `no` for one-sided printing"),
      load::optional("numbered", &CardDeck::numbered, "whether each front has its number in small type"),
      load::optional("shuffle", &CardDeck::is_shuffled,
                     "`yes`: each partner's copy has the cards in an order of its own, with their numbers"),
  };
  return table;
}

const load::FieldTable<CardDeckStyle>& fields_of(std::type_identity<CardDeckStyle>) {
  static const load::FieldTable<CardDeckStyle> table{
      load::optional("backs", &CardDeckStyle::backs, "`no` leaves out the backs of all decks"),
      load::optional("safe-area", &CardDeckStyle::safe_area, "what stays empty inside a card's edges",
                     load::between(from_millimetres(3), 60)),
      load::optional("corner", &CardDeckStyle::corner, "radius of the arcs that show how to round a corner",
                     load::between(0, 40)),
      load::optional("least-width", &CardDeckStyle::least_width,
                     "what a card must be wide; on smaller paper there are fewer on a page",
                     load::between(100, 600)),
      load::optional("least-height", &CardDeckStyle::least_height, "and high", load::between(80, 600)),
  };
  return table;
}

namespace {

void check(const CardDeck& deck, Diagnostics& diagnostics) {
  if (deck.size && deck.per_page) {
    diagnostics.error("card-size", deck.span, "'size' and 'per-page' both say how large a card is",
                      "leave one of them out");
  }
  constexpr std::array counts{4, 6, 8, 9, 10};
  if (deck.per_page && std::find(counts.begin(), counts.end(), *deck.per_page) == counts.end()) {
    diagnostics.error("out-of-range", deck.span,
                      fmt::format("a page cannot be divided into {} cards", *deck.per_page),
                      "'per-page' is 4, 6, 8, 9 or 10");
  }
}

}  // namespace

BlockType card_deck_block() {
  BlockType type = make_block_type<CardDeck, CardDeckStyle>("card-deck", check, lay_out_deck);
  type.around = layout::Around::furniture;
  return type;
}

}  // namespace tandem::blocks
