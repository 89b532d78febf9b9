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

}  // namespace tandem::tests
