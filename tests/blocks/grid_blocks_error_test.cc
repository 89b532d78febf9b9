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

}  // namespace tandem::tests
