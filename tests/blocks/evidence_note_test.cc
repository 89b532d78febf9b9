// The block `evidence-note`, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string note_of(const std::string& text) {
  return "  - evidence-note: {title: " + text + ", found: " + text + ", strength: mixed, citation: " + text +
         "}\n";
}

}  // namespace

TEST_CASE("notes on research fit with any words") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(note_of(text), "facilitator") == "");
  }
}

}  // namespace tandem::tests
