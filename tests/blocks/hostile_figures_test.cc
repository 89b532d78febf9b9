// Figures with content that nobody would write on purpose: sound pages, or a located error.
#include <catch2/catch.hpp>

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

TEST_CASE("bars of anything fit") {
  CHECK(trouble_with(bars_of(long_word, 1)) == "");
  CHECK(trouble_with(bars_of(long_word, 2)) == "");
  CHECK(trouble_with(bars_of("\"" + right_to_left + "\"", 3)) == "");
  CHECK(trouble_with(bars_of("yes", 12)) == "");
  CHECK(trouble_with("  - columns: [[prose: b], [balance-bar: {id: a, bars: [{left: no, right: yes}]}]]\n") ==
        "");
}

}  // namespace tandem::tests
