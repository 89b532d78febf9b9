// The block `card-deck`: by geometry, each back is behind its front, whichever way the printer turns the
// paper; and what a card can hold.
#include "blocks/card-deck/card_sheet.h"

#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

const setting::Paper a5{{420, 595}, {48, 40, 337, 507}, {34, 40, 337, 507}, false};
const setting::Paper a4_landscape{{842, 595}, {71, 48, 711, 493}, {60, 48, 711, 493}, false};

Rect on_paper(const Rect& in_frame, const Rect& frame) {
  return {frame.x + in_frame.x, frame.y + in_frame.y, in_frame.width, in_frame.height};
}

std::string deck(int count, const std::string& fields) {
  std::string text =
      "exercise: deck\ntitle: Deck\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: To draw cards.\n"
      "blocks:\n" +
      fields + "      cards:\n";
  for (int i = 1; i <= count; ++i) {
    text += "        - {text: front" + std::to_string(i) + ", back: back" + std::to_string(i) + "}\n";
  }
  return text;
}

struct Found {
  std::size_t page = 0;
  Point middle;
};

Found find(const layout::Document& document, const std::string& text) {
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    for (const layout::Item& item : document.pages[page].items) {
      const auto* run = std::get_if<text::GlyphRun>(&item);
      if (run && run->text == text) {
        return {page, {run->origin.x + run->width() / 2, run->origin.y - 0.3 * run->size}};
      }
    }
  }
  FAIL("no '" << text << "' on any page");
  return {};
}

}  // namespace

TEST_CASE("a frame is divided into as many cards as asked for") {
  for (const int count : {4, 6, 8, 9, 10}) {
    CHECK(blocks::divide_into_cards({476, 722}, count, {140, 110}).count() == count);
    CHECK(blocks::divide_into_cards({711, 493}, count, {140, 90}).count() == count);
  }
}

TEST_CASE("small paper has fewer cards, but one at least") {
  const blocks::CardGrid grid = blocks::divide_into_cards({337, 507}, 9, {140, 110});
  CHECK(grid.columns == 2);
  CHECK(grid.rows == 3);
  CHECK(blocks::divide_into_cards({100, 90}, 8, {140, 110}).count() == 1);
}

TEST_CASE("as many cards of one size as fit stand in the frame's middle") {
  const blocks::CardGrid grid = blocks::fit_cards({476, 722}, {230, 170});
  CHECK(grid.columns == 2);
  CHECK(grid.rows == 4);
  CHECK(grid.corner == Point{8, 21});
  CHECK(blocks::fit_cards({476, 722}, {476, 722}).count() == 1);
  CHECK(blocks::fit_cards({476, 722}, {477, 100}).count() == 0);
}

TEST_CASE("a back is behind its front in the paper's own place") {
  const Rect front{10, 20, 100, 60};
  for (const setting::Paper& paper : {a5, a4_landscape}) {
    const bool is_upright = paper.size.height > paper.size.width;
    const Rect seen = on_paper(front, paper.recto);
    for (const blocks::Flip flip : {blocks::Flip::long_edge, blocks::Flip::short_edge}) {
      const Rect back = on_paper(blocks::behind(front, flip, paper), paper.verso);
      const bool is_sideways = is_upright == (flip == blocks::Flip::long_edge);
      CHECK(back.width == front.width);
      CHECK(back.x == Approx(is_sideways ? paper.size.width - seen.right() : seen.x));
      CHECK(back.y == Approx(is_sideways ? seen.y : paper.size.height - seen.bottom()));
    }
  }
}

TEST_CASE("on every paper each printed back is behind its printed front") {
  for (const std::string paper : {"a4", "letter", "a5", "a4-landscape"}) {
    INFO(paper);
    PressRoom room({{"deck.yaml", deck(11, "  - card-deck:\n")}});
    const layout::Document document = room.handout("deck", paper);
    REQUIRE(room.report() == "");
    const bool is_upright = document.pages[0].size.height > document.pages[0].size.width;
    for (int i = 1; i <= 11; ++i) {
      const Found front = find(document, "front" + std::to_string(i));
      const Found back = find(document, "back" + std::to_string(i));
      const Size size = document.pages[0].size;
      CHECK(front.page % 2 == 0);  // a recto: pages count from 0 here
      CHECK(back.page == front.page + 1);
      CHECK(back.middle.x == Approx(is_upright ? size.width - front.middle.x : front.middle.x));
      if (is_upright) CHECK(back.middle.y == Approx(front.middle.y));
    }
  }
}

TEST_CASE("a deck begins on a recto, and so does what follows it") {
  PressRoom room({{"deck.yaml", deck(3, "  - prose: Cut them out.\n  - card-deck:\n")},
                  {"other.yaml",
                   "exercise: other\ntitle: Other\ntopic: mutuality\nminutes: {}\nfor: each\n"
                   "purpose: To see.\nblocks:\n  - card-deck: {cards: [one], back: two}\n"
                   "  - prose: behind\n"}});
  const layout::Document with_head = room.handout("deck");
  CHECK(find(with_head, "front1").page == 2);
  CHECK(find(with_head, "back1").page == 3);
  const layout::Document without_head = room.handout("other");
  CHECK(room.report() == "");
  CHECK(find(without_head, "one").page == 0);
  CHECK(find(without_head, "two").page == 1);
  CHECK(find(without_head, "behind").page == 2);
}

TEST_CASE("without backs, sheets of cards follow each other") {
  PressRoom room({{"deck.yaml", deck(9, "  - card-deck:\n      backs: no\n")}});
  const layout::Document document = room.handout("deck");
  CHECK(document.pages.size() == 2);
  CHECK(find(document, "front9").page == 1);
}

TEST_CASE("a card is heard with its number, and its back right behind its front") {
  PressRoom room({{"deck.yaml", deck(2, "  - card-deck:\n")}});
  const layout::Document document = room.handout("deck");
  // What is heard of an element is what stands in all items of that number, in the order of the first ones.
  std::vector<int> order;
  std::map<int, std::string> heard;
  for (const layout::Page& page : document.pages) {
    std::vector<const layout::TagBegin*> open;
    int item = 0;
    for (const layout::Item& each : page.items) {
      if (const auto* begin = std::get_if<layout::TagBegin>(&each)) {
        open.push_back(begin);
        if (begin->role == layout::Role::list_item) {
          item = begin->element;
          if (!heard.contains(item)) order.push_back(item);
        }
      } else if (std::holds_alternative<layout::TagEnd>(each)) {
        if (open.back()->role == layout::Role::list_item) item = 0;
        open.pop_back();
      } else if (const auto* run = std::get_if<text::GlyphRun>(&each); run && item != 0) {
        heard[item] += run->text + "|";
      }
    }
  }
  REQUIRE(order.size() == 2);
  CHECK(heard[order[0]] == "1|front1|back1|");
  CHECK(heard[order[1]] == "2|front2|back2|");
}

TEST_CASE("on a paper that is a card each card has a page and no lines to cut") {
  PressRoom room({{"deck.yaml", deck(2, "  - card-deck:\n      numbered: no\n")}});
  const layout::Document document = room.handout("deck", "card");
  CHECK(room.report() == "");
  REQUIRE(document.pages.size() == 4);
  CHECK(find(document, "front2").page == 2);
  CHECK(find(document, "back2").page == 3);
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) CHECK_FALSE(std::holds_alternative<layout::RuleItem>(item));
  }
}

TEST_CASE("fewer cards share a page where one of them is full") {
  std::string text = "Once";
  for (int i = 0; i < 60; ++i) text += " upon a time";
  PressRoom room({{"deck.yaml", deck(4, "  - card-deck:\n      backs: no\n") + "        - " + text + "\n"}});
  const layout::Document document = room.handout("deck");
  CHECK(room.report() == "");
  REQUIRE(document.pages.size() == 2);
  CHECK(find(document, "front4").page == 0);
}

TEST_CASE("cards that are not one of the known numbers on a page") {
  CHECK(report_of("  - card-deck: {per-page: 7, cards: [a]}\n") ==
        "content/sheet.yaml:8:5: error[out-of-range]: a page cannot be divided into 7 cards\n"
        "    8 |   - card-deck: {per-page: 7, cards: [a]}\n"
        "      |     ^^^^^^^^^\n"
        "   hint: 'per-page' is 4, 6, 8, 9 or 10\n");
}

TEST_CASE("cards whose size is said twice, or is too large") {
  CHECK(report_of("  - card-deck: {per-page: 8, size: {width: 60 mm, height: 40 mm}, cards: [a]}\n")
            .find("error[card-size]: 'size' and 'per-page' both say how large a card is\n") !=
        std::string::npos);
  CHECK(report_of("  - card-deck: {size: {width: 60 mm, height: 400 mm}, cards: [a]}\n")
            .find("content/sheet.yaml:8:5: error[card-size]: a card of 60 × 400 mm is larger than the page's "
                  "room of 168 × 255 mm\n") == 0);
}

TEST_CASE("a card with more words than fit") {
  const std::string long_text(60, 'a');
  std::string text = "Once";
  for (int i = 0; i < 150; ++i) text += " upon a time";
  const std::string report = report_of("  - card-deck:\n      per-page: 8\n      back: " + long_text +
                                       "\n      cards:\n        - short\n        - " + text +
                                       "\n        - {text: short, back: " + text + "}\n");
  CHECK(report.find(
            "content/sheet.yaml:10:13: error[too-much-text]: the back has a word that is wider than its 74 "
            "mm\n") == 0);
  CHECK(report.find(
            "content/sheet.yaml:13:11: error[too-much-text]: card 2 has 233 mm of text, but room for 106 "
            "mm\n") != std::string::npos);
  CHECK(report.find("content/sheet.yaml:14:31: error[too-much-text]: the back of card 3 has") !=
        std::string::npos);
}

TEST_CASE("a deck inside columns or what is kept together") {
  CHECK(report_of("  - keep-together:\n      - card-deck: {cards: [a]}\n")
            .find("error[block-inside]: 'card-deck' cannot stand inside 'keep-together'") !=
        std::string::npos);
  CHECK(report_of("  - columns:\n      - - card-deck: {cards: [a]}\n      - - prose: b\n")
            .find("error[block-inside]: 'card-deck' cannot stand inside 'columns'") != std::string::npos);
}

TEST_CASE("a deck fits with any words, or says which card is too full") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - card-deck: {cards: [" + text + "]}\n") == "");
    CHECK(trouble_with("  - card-deck: {cards: [{title: " + text + ", text: a, back: " + text + "}]}\n") ==
          "");
  }
  CHECK(trouble_with("  - card-deck: {numbered: no, cards: [\"" + right_to_left + "\"]}\n") == "");
}

TEST_CASE("a deck fits with the most cards and the least") {
  for (const std::string count : {"4", "6", "8", "9", "10"}) {
    CHECK(trouble_with("  - card-deck: {per-page: " + count + ", back: b, cards: [" +
                       repeat("One thing, ", 79) + "Last]}\n") == "");
  }
  CHECK(trouble_with("  - card-deck: {flip: short, back: b, cards: [a]}\n") == "");
  CHECK(trouble_with("  - card-deck: {size: {width: 40 mm, height: 30 mm}, cards: [" + repeat("a, ", 79) +
                     "b]}\n") == "");
}

}  // namespace tandem::tests
