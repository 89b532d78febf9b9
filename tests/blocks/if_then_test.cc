// The block `if-then`: situations, and plans for them.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string plan_of(const std::string& text) {
  return "  - if-then: {id: i, ask: " + text + ", situations: [" + text + "], plans: 2}\n";
}

}  // namespace

TEST_CASE("more situations than plans") {
  CHECK(report_of("  - if-then: {id: a, plans: 1, situations: [b, c]}\n") ==
        "content/sheet.yaml:8:48: error[too-many-situations]: there are 2 situations, but only 1 plan\n"
        "    8 |   - if-then: {id: a, plans: 1, situations: [b, c]}\n"
        "      |                                                ^\n"
        "   hint: write 'plans: 2', or leave 'plans' out\n");
}

TEST_CASE("plans fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(plan_of(text)) == "");
  }
  CHECK(trouble_with("  - if-then: {id: i, lines: 1, plans: 1}\n") == "");
  CHECK(trouble_with("  - if-then: {id: i, lines: 6, plans: 8}\n") == "");
}

}  // namespace tandem::tests
