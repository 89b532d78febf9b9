// Blocks for cards, walls and phones, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {

TEST_CASE("a QR code fits with any words") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - qr-code: {url: \"https://a\", title: " + text + ", text: " + text + "}\n") == "");
    CHECK(trouble_with("  - columns:\n      - - qr-code: {url: \"https://a\", title: " + text +
                       ", text: " + text + "}\n      - - prose: b\n      - - prose: c\n") == "");
  }
  CHECK(trouble_with("  - qr-code: {url: \"https://example.org/" + long_word + "\", size: 120 mm}\n") == "");
}

}  // namespace tandem::tests
