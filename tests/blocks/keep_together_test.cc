// The block `keep-together`: what fits on one page.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("a page break inside blocks that are kept together") {
  CHECK(report_of("  - keep-together:\n      - prose: b\n      - page-break: {}\n") ==
        "content/sheet.yaml:10:9: error[block-inside]: 'page-break' cannot stand inside 'keep-together'\n"
        "   10 |       - page-break: {}\n"
        "      |         ^^^^^^^^^^\n"
        "   hint: put it before 'keep-together' or behind it\n");
}

TEST_CASE("blocks kept together that are taller than a page") {
  const std::string report = report_of(
      "  - keep-together:\n      - prompt: {id: a, ask: b, lines: 20}\n"
      "      - prompt: {id: c, ask: d, lines: 20}\n");
  CHECK(report.find("content/sheet.yaml:8:5: error[too-tall]: these blocks are") == 0);
  CHECK(report.find("mm tall together, but a page has room for 255 mm\n") != std::string::npos);
}

}  // namespace tandem::tests
