// Blocks for cards, walls and phones, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string trouble_for_facilitator(const std::string& blocks) {
  std::string sheet = sheet_with(blocks);
  sheet.replace(sheet.find("for: each"), 9, "for: facilitator");
  PressRoom room({{"hostile.yaml", sheet}});
  if (room.diagnostics().has_errors()) return "does not load:\n" + room.report();
  const std::string found =
      complaints(room.handout("hostile")) + complaints(room.handout("hostile", "letter"));
  return room.diagnostics().has_errors() ? "" : found;
}

}  // namespace

TEST_CASE("a QR code fits with any words") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - qr-code: {url: \"https://a\", title: " + text + ", text: " + text + "}\n") == "");
    CHECK(trouble_with("  - columns:\n      - - qr-code: {url: \"https://a\", title: " + text +
                       ", text: " + text + "}\n      - - prose: b\n      - - prose: c\n") == "");
  }
  CHECK(trouble_with("  - qr-code: {url: \"https://example.org/" + long_word + "\", size: 120 mm}\n") == "");
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

TEST_CASE("blocks that fill a page fit with any words, or say that these are too many") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - big-prompt: {text: " + text + ", line: " + text + "}\n") == "");
    CHECK(trouble_with("  - big-prompt: {text: a, line: " + text + "}\n") == "");
    CHECK(trouble_with("  - certificate: {id: c, title: " + text + ", text: " + text +
                       ", signed-by: " + text + ", date: " + text + "}\n") == "");
  }
}

TEST_CASE("forms and lists of materials fit with any words") {
  for (const std::string& words : {long_word, right_to_left, long_text}) {
    CAPTURE(words.substr(0, 20));
    const std::string text = "\"" + words + "\"";
    const std::string step = "\"" + words.substr(0, 200) + "\"";
    CHECK(trouble_with("  - feedback: {id: f, ask: " + text + ", anonymous: no, steps: {1: " + step +
                       ", 11: b}, questions: [" + text + ", {ask: " + text + ", lines: 1}]}\n") == "");
    CHECK(trouble_for_facilitator("  - materials: {id: m, ask: " + text + ", items: [" + text + ", {what: " +
                                  text + ", count: 999, each: partner, note: " + text + "}]}\n") == "");
  }
  CHECK(trouble_with("  - feedback: {id: f, steps: {0: a, 10: b}, questions: [" + repeat("One, ", 29) +
                     "Last]}\n") == "");
  CHECK(trouble_for_facilitator("  - materials: {id: m, items: [" + repeat("One, ", 59) + "Last]}\n") == "");
}

}  // namespace tandem::tests
