// The block `paired-scale`: a guess beside an answer.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string paired_scale_of(const std::string& text) {
  return "  - paired-scale: {id: p, ask: " + text + ", steps: {1: " + text + ", 5: " + text +
         "}, statements: [" + text + "]}\n";
}

}  // namespace

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

TEST_CASE("paired scales fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(paired_scale_of(text)) == "");
  }
  CHECK(trouble_with("  - paired-scale: {id: p, steps: {0: a, 10: b}, statements: [" + repeat("Row, ", 19) +
                     "Last]}\n") == "");
}

}  // namespace tandem::tests
