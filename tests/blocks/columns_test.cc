// The block `columns`: how wide each is, and what may stand in them.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("columns inside columns, however deep") {
  const std::string report = report_of(
      "  - columns:\n      - - keep-together:\n            - columns: [[prose: b], [prose: c]]\n"
      "      - - prose: d\n");
  CHECK(
      report.find("content/sheet.yaml:10:15: error[block-inside]: 'columns' cannot stand inside 'columns'") !=
      std::string::npos);
}

TEST_CASE("widths that are not one for each column") {
  CHECK(report_of("  - columns: {widths: [2], columns: [[prose: b], [prose: c]]}\n") ==
        "content/sheet.yaml:8:5: error[column-widths]: there are 2 columns, but 1 width\n"
        "    8 |   - columns: {widths: [2], columns: [[prose: b], [prose: c]]}\n"
        "      |     ^^^^^^^\n"
        "   hint: give one share for each column, or leave out 'widths'\n");
}

TEST_CASE("a column that is too narrow to write in") {
  CHECK(report_of("  - columns: {widths: [8, 1], columns: [[prose: b], [prose: c]]}\n") ==
        "content/sheet.yaml:8:5: error[narrow-column]: a column would be 18 mm wide here, but needs 40 mm\n"
        "    8 |   - columns: {widths: [8, 1], columns: [[prose: b], [prose: c]]}\n"
        "      |     ^^^^^^^\n"
        "   hint: make fewer columns, or more alike 'widths'\n");
}

}  // namespace tandem::tests
