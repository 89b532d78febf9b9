// What the blocks made of words report: letters, plans, dialogues, lists of words, sign-offs.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("more situations than plans") {
  CHECK(report_of("  - if-then: {id: a, plans: 1, situations: [b, c]}\n") ==
        "content/sheet.yaml:8:48: error[too-many-situations]: there are 2 situations, but only 1 plan\n"
        "    8 |   - if-then: {id: a, plans: 1, situations: [b, c]}\n"
        "      |                                                ^\n"
        "   hint: write 'plans: 2', or leave 'plans' out\n");
}

}  // namespace tandem::tests
