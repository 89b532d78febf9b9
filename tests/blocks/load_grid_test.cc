// The block `load-grid`: rows, and room for its marks.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

// Each a block with one text in all of its places.
std::string load_grid_of(const std::string& text) {
  return "  - load-grid: {id: l, ask: " + text + ", steps: [" + text + ", b, c], rows: [" + text +
         "], blank-rows: 1}\n";
}

}  // namespace

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

TEST_CASE("load grids fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(load_grid_of(text)) == "");
  }
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a], rows: [b]}\n") == "");
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a, b, c, d, e, f], rows: [" + repeat("Row, ", 39) +
                     "Last], blank-rows: 20}\n") == "");
}

}  // namespace tandem::tests
