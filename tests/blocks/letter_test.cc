// The block `letter`: its starters and its lines.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

// Each a block with one text in all of its places.
std::string letter_of(const std::string& text) {
  return "  - letter: {id: l, start: " + text + ", starters: [" + text + ", a], end: " + text + "}\n";
}

}  // namespace

TEST_CASE("letters fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(letter_of(text)) == "");
  }
  CHECK(trouble_with("  - letter: {id: l, start: Dear, lines: 1}\n") == "");
  CHECK(trouble_with("  - letter: {id: l, start: Dear, starters: [a, b, c, d, e, f, g, h], lines: 12}\n") ==
        "");
}

}  // namespace tandem::tests
