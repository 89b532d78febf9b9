// The blocks made of words, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

// Each a block with one text in all of its places.
std::string letter_of(const std::string& text) {
  return "  - letter: {id: l, start: " + text + ", starters: [" + text + ", a], end: " + text + "}\n";
}

std::string plan_of(const std::string& text) {
  return "  - if-then: {id: i, ask: " + text + ", situations: [" + text + "], plans: 2}\n";
}

}  // namespace

TEST_CASE("blocks made of words fit with any text") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(letter_of(text)) == "");
    CHECK(trouble_with(plan_of(text)) == "");
  }
}

TEST_CASE("blocks made of words fit with the least and the most that they may have") {
  CHECK(trouble_with("  - letter: {id: l, start: Dear, lines: 1}\n") == "");
  CHECK(trouble_with("  - letter: {id: l, start: Dear, starters: [a, b, c, d, e, f, g, h], lines: 12}\n") ==
        "");
  CHECK(trouble_with("  - if-then: {id: i, lines: 1, plans: 1}\n") == "");
  CHECK(trouble_with("  - if-then: {id: i, lines: 6, plans: 8}\n") == "");
}

}  // namespace tandem::tests
