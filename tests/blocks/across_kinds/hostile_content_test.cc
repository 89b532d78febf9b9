// Content that nobody would write on purpose either lays out soundly or is a located error.
#include <catch2/catch.hpp>

#include "blocks/hostile_sheet.h"

namespace tandem::tests {

TEST_CASE("a word of 300 letters fits everywhere") {
  const std::string& word = long_word;
  CHECK(trouble_with("  - heading: " + word + "\n") == "");
  CHECK(trouble_with("  - prose: " + word + "\n") == "");
  CHECK(trouble_with("  - instruction: " + word + "\n") == "");
  CHECK(trouble_with("  - callout: {title: " + word + ", text: " + word + "}\n") == "");
  CHECK(trouble_with("  - prompt: {id: p, ask: " + word + ", hint: " + word + "}\n") == "");
  CHECK(trouble_with("  - stem: {id: s, start: " + word + ", end: " + word + "}\n") == "");
  CHECK(trouble_with("  - scale: {id: s, steps: {1: " + word + ", 5: " + word + "}, statements: [" + word +
                     "]}\n") == "");
  CHECK(trouble_with("  - checklist: {id: c, items: [" + word + ", b]}\n") == "");
  CHECK(trouble_with("  - table: {id: t, columns: [" + word + ", b], rows: [[" + word + ", \"\"]]}\n") == "");
  CHECK(trouble_with("  - agreement: {id: a, text: " + word + ", points: [" + word + "]}\n") == "");
}

TEST_CASE("two hundred items fit, on as many pages as they take") {
  CHECK(trouble_with("  - scale: {id: s, steps: {1: no, 5: yes}, statements: [" + repeat("One thing, ", 39) +
                     "Last]}\n") == "");
  CHECK(trouble_with("  - table: {id: t, columns: [a, b], rows: [" + repeat("[Row, \"\"], ", 199) +
                     "[Last, \"\"]]}\n") == "");
  CHECK(trouble_with(repeat("  - prompt: {id: p, ask: \"What?\", lines: 2}\n", 1) +
                     repeat("  - prose: Some words to read.\n", 200)) == "");
  CHECK(trouble_with("  - prose: |\n" + repeat("      - an item\n", 200)) == "");
}

TEST_CASE("more items than a block may have are a located error") {
  PressRoom room(
      {{"hostile.yaml", sheet_with("  - checklist: {id: c, items: [" + repeat("a, ", 199) + "b]}\n")}});
  REQUIRE(room.diagnostics().error_count() == 1);
  CHECK(room.diagnostics().sorted()[0].span.line == 8);
}

TEST_CASE("long text fits or is told to be too tall") {
  const std::string& text = long_text;
  CHECK(trouble_with("  - prose: " + text + "\n") == "");
  CHECK(trouble_with("  - callout: " + text + "\n") == "");
  CHECK(trouble_with("  - checklist: {id: c, items: [\"" + text + "\"]}\n") == "");
  CHECK(trouble_with("  - table: {id: t, columns: [a, b], rows: [[\"" + text + text + "\", b]]}\n") == "");
  CHECK(trouble_with("  - stem: {id: s, start: \"" + text + "\"}\n") == "");
}

TEST_CASE("right-to-left text fits everywhere") {
  const std::string text = "\"" + right_to_left + "\"";
  CHECK(trouble_with("  - heading: " + text + "\n  - prose: " + text + "\n  - instruction: " + text + "\n") ==
        "");
  CHECK(trouble_with("  - prompt: {id: p, ask: " + text + "}\n  - stem: {id: s, start: " + text + "}\n") ==
        "");
  CHECK(trouble_with("  - scale: {id: s, steps: {0: " + text + ", 10: " + text + "}, statements: [" + text +
                     "]}\n") == "");
  CHECK(trouble_with("  - table: {id: t, columns: [" + text + ", b], rows: [[" + text + ", \"\"]]}\n") == "");
}

TEST_CASE("the least of everything fits") {
  CHECK(trouble_with("  - table: {id: t, columns: [a, b], blank-rows: 1}\n") == "");
  CHECK(trouble_with("  - agreement: {id: a, text: Yes., lines: 0, review: false, sign: me}\n") == "");
  CHECK(trouble_with("  - checklist: {id: c, items: [a], other: 6}\n") == "");
  CHECK(trouble_with("  - prompt: {id: p, ask: \"What?\", lines: 40}\n") == "");
}

}  // namespace tandem::tests
