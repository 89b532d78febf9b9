// The block `dialogue`: its turns.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string dialogue_of(const std::string& text) {
  return "  - dialogue: {id: d, ask: " + text + ", turns: [{who: a, say: " + text +
         ", blank: 2, seconds: 90}, {who: listener, say: " + text + "}], swap: yes}\n";
}

}  // namespace

TEST_CASE("dialogues fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(dialogue_of(text)) == "");
  }
  CHECK(trouble_with("  - dialogue: {id: d, turns: [{who: facilitator, say: a}]}\n") == "");
  CHECK(trouble_with("  - dialogue: {id: d, turns: [" +
                     repeat("{who: b, say: a, blank: 10, seconds: 3600}, ", 29) + "{who: a, say: b}]}\n") ==
        "");
}

}  // namespace tandem::tests
