// The block `sign-off`: what is signed, or declined.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string sign_off_of(const std::string& text) {
  return "  - sign-off: {id: s, text: " + text + ", decline: " + text + "}\n";
}

}  // namespace

TEST_CASE("what is signed fits with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(sign_off_of(text)) == "");
  }
  CHECK(trouble_with("  - sign-off: {id: s, text: a, review: no, sign: me}\n") == "");
}

}  // namespace tandem::tests
