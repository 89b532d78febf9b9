// The block `scale`: its steps, and the room that they take.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {

TEST_CASE("a scale without labels at both ends") {
  CHECK(report_of("  - scale: {id: a, steps: {1: never}, statements: [b]}\n") ==
        "content/sheet.yaml:8:27: error[scale-ends]: a scale needs a label at both ends\n"
        "    8 |   - scale: {id: a, steps: {1: never}, statements: [b]}\n"
        "      |                           ^\n"
        "   hint: for example 'steps: {1: almost never, 5: almost always}'\n");
}

TEST_CASE("a scale with too many steps") {
  CHECK(report_of("  - scale: {id: a, steps: {1: never, 20: always}, statements: [b]}\n") ==
        "content/sheet.yaml:8:27: error[out-of-range]: the scale has 20 steps; at most 11 fit on a page\n"
        "    8 |   - scale: {id: a, steps: {1: never, 20: always}, statements: [b]}\n"
        "      |                           ^\n"
        "   hint: number them from 0 to 10 or from 1 to 5, for example\n");
}

TEST_CASE("a step that is not a number") {
  CHECK(report_of("  - scale: {id: a, steps: {low: never, 5: always, 1: x}, statements: [b]}\n") ==
        "content/sheet.yaml:8:28: error[wrong-type]: 'low' is not a step's number\n"
        "    8 |   - scale: {id: a, steps: {low: never, 5: always, 1: x}, statements: [b]}\n"
        "      |                            ^^^\n"
        "   hint: steps are whole numbers from 0 to 100, such as 1 and 5\n");
}

TEST_CASE("a scale of eleven steps with long labels fits") {
  CHECK(
      trouble_with("  - scale:\n      id: s\n      steps: {0: not at all like the two of us in these weeks, "
                   "5: now and then, 10: very much like the two of us in these weeks}\n      statements: "
                   "[We talk, \"" +
                   long_text.substr(0, 300) + "\"]\n") == "");
}

}  // namespace tandem::tests
