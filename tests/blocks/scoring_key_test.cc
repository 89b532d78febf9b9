// The block `scoring-key`, for the facilitator.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string key_of(const std::string& text) {
  return "  - scoring-key: {title: " + text + ", rows: [{answer: " + text + ", meaning: " + text +
         ", ask-next: " + text + "}]}\n";
}

}  // namespace

TEST_CASE("scoring keys fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(key_of(text), "facilitator") == "");
  }
  CHECK(trouble_with("  - scoring-key: {rows: [{answer: a, meaning: b}]}\n", "facilitator") == "");
}

}  // namespace tandem::tests
