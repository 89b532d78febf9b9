// What the checks of the blocks that are figures report, word for word.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("a bar with an end that has no words") {
  CHECK(report_of("  - balance-bar: {id: a, bars: [{left: \"\", right: b}]}\n") ==
        "content/sheet.yaml:8:40: error[bar-ends]: a bar needs words at both ends\n"
        "    8 |   - balance-bar: {id: a, bars: [{left: \"\", right: b}]}\n"
        "      |                                        ^^\n"
        "   hint: for example {left: Mostly one of us, right: Both of us alike}\n");
}

}  // namespace tandem::tests
