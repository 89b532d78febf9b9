// The block `check-in`: how many cards a page has, and their steps.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string check_in_of(const std::string& text) {
  return "  - check-in: {id: c, ask: " + text + ", questions: [{ask: " + text + ", low: " + text +
         ", high: " + text + "}], cards: 2, help: " + text + "}\n";
}

}  // namespace

TEST_CASE("three cards to check in with") {
  CHECK(report_of("  - check-in: {id: a, cards: 3, questions: [{ask: b, low: c, high: d}]}\n") ==
        "content/sheet.yaml:8:5: error[out-of-range]: three cards leave a page with a gap\n"
        "    8 |   - check-in: {id: a, cards: 3, questions: [{ask: b, low: c, high: d}]}\n"
        "      |     ^^^^^^^^\n"
        "   hint: write 'cards: 1', 2 or 4\n");
}

TEST_CASE("a card to check in with where its steps have no room") {
  CHECK(report_of("  - columns:\n      widths: [1, 3]\n      columns:\n"
                  "        - - check-in: {id: a, cards: 4, questions: [{ask: b, low: c, high: d}]}\n"
                  "        - - prose: e\n")
            .find("error[narrow-column]: the steps of a card have not enough room here") !=
        std::string::npos);
}

TEST_CASE("cards to check in with fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(check_in_of(text), "together") == "");
  }
  for (const char* audience : {"each", "together"}) {
    for (const char* cards : {"1", "2", "4"}) {
      CHECK(trouble_with(std::string("  - check-in: {id: c, cards: ") + cards +
                             ", questions: [{ask: a, low: b, high: c}, {ask: d, low: e, high: f}, "
                             "{ask: g, low: h, high: i}]}\n",
                         audience) == "");
    }
  }
}

}  // namespace tandem::tests
