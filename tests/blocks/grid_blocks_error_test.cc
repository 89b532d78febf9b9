// What the blocks drawn as grids report: load grids, trackers, sorting, keys.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("a load grid without rows") {
  CHECK(report_of("  - load-grid: {id: a}\n") ==
        "content/sheet.yaml:8:5: error[empty-table]: the grid has no rows\n"
        "    8 |   - load-grid: {id: a}\n"
        "      |     ^^^^^^^^^\n"
        "   hint: add 'rows' or 'blank-rows'\n");
}

TEST_CASE("a load grid where there is no room for its marks") {
  const std::string report = report_of(
      "  - columns:\n      widths: [1, 3]\n      columns:\n"
      "        - - load-grid: {id: a, steps: [b, c, d, e, f, g], rows: [h]}\n        - - prose: i\n");
  CHECK(report.find("error[narrow-column]: a column would be 5 mm wide here, but needs 6 mm") !=
        std::string::npos);
  CHECK(report.find("hint: choose fewer 'steps', or put the grid outside of 'columns'") != std::string::npos);
}

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

TEST_CASE("sorting into one column") {
  CHECK(report_of("  - sort: {id: a, columns: [b], statements: [c]}\n").find("error[out-of-range]") !=
        std::string::npos);
}

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

TEST_CASE("a guess on a page for both partners") {
  CHECK(report_of("  - paired-scale: {id: a, steps: {1: b, 5: c}, statements: [d]}\n", "together") ==
        "content/sheet.yaml:8:5: error[no-single-reader]: 'paired-scale' has no meaning on a page for both "
        "partners\n"
        "    8 |   - paired-scale: {id: a, steps: {1: b, 5: c}, statements: [d]}\n"
        "      |     ^^^^^^^^^^^^\n"
        "   hint: each guesses alone: let the sheet be 'for: each' or 'each-then-share'\n");
}

TEST_CASE("a paired scale without labels at both ends, and one without room for its steps") {
  CHECK(report_of("  - paired-scale: {id: a, steps: {1: b}, statements: [c]}\n").find("error[scale-ends]") !=
        std::string::npos);
  CHECK(report_of("  - columns:\n      widths: [1, 3]\n      columns:\n"
                  "        - - paired-scale: {id: a, steps: {0: b, 10: c}, statements: [d]}\n"
                  "        - - prose: e\n")
            .find("error[narrow-column]: 11 steps have not enough room here") != std::string::npos);
}

TEST_CASE("a trigger map of two steps") {
  CHECK(report_of("  - trigger-map: {id: a, steps: [b, c]}\n").find("error[out-of-range]") !=
        std::string::npos);
}

}  // namespace tandem::tests
