// The block `phrase-menu`: its groups of phrases.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string menu_of(const std::string& text) {
  return "  - phrase-menu: {id: m, ask: " + text + ", groups: [{title: " + text + ", phrases: [" + text +
         ", a, b]}]}\n";
}

}  // namespace

TEST_CASE("menus of phrases fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(menu_of(text)) == "");
  }
  CHECK(trouble_with("  - phrase-menu: {id: m, groups: [{title: a, phrases: [b]}], own: 0}\n") == "");
  CHECK(trouble_with("  - phrase-menu: {id: m, groups: [" +
                     repeat("{title: a, phrases: [" + repeat("b, ", 19) + "c]}, ", 11) +
                     "{title: d, phrases: [e]}], own: 8}\n") == "");
}

}  // namespace tandem::tests
