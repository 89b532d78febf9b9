// The block `balance-bar`: words at both ends, and any words at all.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string bars_of(const std::string& words, int count) {
  return "  - balance-bar: {id: a, ask: " + words + ", bars: [" +
         repeat("{title: " + words + ", left: " + words + ", middle: " + words + ", right: " + words + "}, ",
                count - 1) +
         "{left: " + words + ", right: " + words + "}]}\n";
}

}  // namespace

TEST_CASE("a bar with an end that has no words") {
  CHECK(report_of("  - balance-bar: {id: a, bars: [{left: \"\", right: b}]}\n") ==
        "content/sheet.yaml:8:40: error[bar-ends]: a bar needs words at both ends\n"
        "    8 |   - balance-bar: {id: a, bars: [{left: \"\", right: b}]}\n"
        "      |                                        ^^\n"
        "   hint: for example {left: Mostly one of us, right: Both of us alike}\n");
}

TEST_CASE("bars of anything fit") {
  CHECK(trouble_with(bars_of(long_word, 1)) == "");
  CHECK(trouble_with(bars_of(long_word, 2)) == "");
  CHECK(trouble_with(bars_of("\"" + right_to_left + "\"", 3)) == "");
  CHECK(trouble_with(bars_of("yes", 12)) == "");
  CHECK(trouble_with("  - columns: [[prose: b], [balance-bar: {id: a, bars: [{left: no, right: yes}]}]]\n") ==
        "");
}

}  // namespace tandem::tests
