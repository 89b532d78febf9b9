// The block `tracker`: over days or weeks, and what fits into a cell.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string tracker_of(const std::string& text) {
  return "  - tracker: {id: t, ask: " + text + ", days: yes, heading: " + text + ", rows: [" + text + "]}\n" +
         "  - tracker: {id: u, weeks: 8, answer: words, rows: [" + text + ", b, c]}\n";
}

}  // namespace

TEST_CASE("a tracker over neither days nor weeks, and over both") {
  CHECK(report_of("  - tracker: {id: a, rows: [b]}\n") ==
        "content/sheet.yaml:8:5: error[tracker-time]: a tracker runs either over days or over weeks\n"
        "    8 |   - tracker: {id: a, rows: [b]}\n"
        "      |     ^^^^^^^\n"
        "   hint: write 'days: yes', or for example 'weeks: 4'\n");
  CHECK(report_of("  - tracker: {id: a, days: yes, weeks: 4, rows: [b]}\n").find("error[tracker-time]") !=
        std::string::npos);
}

TEST_CASE("a tracker without rows") {
  CHECK(report_of("  - tracker: {id: a, days: yes}\n").find("error[empty-table]: the tracker has no rows") !=
        std::string::npos);
}

TEST_CASE("a tracker with more weeks than there is room for words") {
  CHECK(report_of("  - tracker: {id: a, weeks: 12, blank-rows: 1, answer: words}\n") ==
        "content/sheet.yaml:8:5: error[narrow-column]: a column would be 10 mm wide here, but needs 25 mm\n"
        "    8 |   - tracker: {id: a, weeks: 12, blank-rows: 1, answer: words}\n"
        "      |     ^^^^^^^\n"
        "   hint: choose fewer 'weeks' or 'rows', or another 'answer'\n");
}

TEST_CASE("trackers fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(tracker_of(text)) == "");
  }
  CHECK(trouble_with("  - tracker: {id: t, days: yes, blank-rows: 1}\n") == "");
  for (const char* answer : {"tick", "number", "words"}) {
    const std::string end = std::string("answer: ") + answer;
    for (const char* audience : {"each", "together"}) {
      CAPTURE(answer, audience);
      CHECK(trouble_with("  - tracker: {id: t, weeks: 2, rows: [a], " + end + "}\n", audience) == "");
      CHECK(trouble_with(
                "  - tracker: {id: t, weeks: 12, rows: [" + repeat("Row, ", 19) + "Last], " + end + "}\n",
                audience) == "");
      CHECK(trouble_with("  - tracker: {id: t, days: yes, rows: [a], blank-rows: 12, " + end + "}\n",
                         audience) == "");
    }
  }
}

}  // namespace tandem::tests
