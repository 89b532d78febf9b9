// The blocks drawn as grids, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

// Each a block with one text in all of its places.
std::string load_grid_of(const std::string& text) {
  return "  - load-grid: {id: l, ask: " + text + ", steps: [" + text + ", b, c], rows: [" + text +
         "], blank-rows: 1}\n";
}

}  // namespace

TEST_CASE("blocks drawn as grids fit with any text") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(load_grid_of(text)) == "");
  }
}

TEST_CASE("blocks drawn as grids fit with the least and the most that they may have") {
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a], rows: [b]}\n") == "");
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a, b, c, d, e, f], rows: [" + repeat("Row, ", 39) +
                     "Last], blank-rows: 20}\n") == "");
}

}  // namespace tandem::tests
