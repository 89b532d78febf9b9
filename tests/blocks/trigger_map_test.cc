// The block `trigger-map`: its boxes and their steps.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string map_of(const std::string& text) {
  return "  - trigger-map: {id: t, ask: " + text + "}\n  - trigger-map: {id: u, rows: 2, steps: [" + text +
         ", a, b, c]}\n";
}

}  // namespace

TEST_CASE("a trigger map of two steps") {
  CHECK(report_of("  - trigger-map: {id: a, steps: [b, c]}\n").find("error[out-of-range]") !=
        std::string::npos);
}

TEST_CASE("trigger maps fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(map_of(text)) == "");
  }
  for (const char* audience : {"each", "together"}) {
    for (const char* rows : {"1", "2", "3"}) {
      CHECK(trouble_with(
                std::string("  - trigger-map: {id: t, rows: ") + rows + ", steps: [a, b, c, d, e, f]}\n",
                audience) == "");
    }
  }
}

}  // namespace tandem::tests
