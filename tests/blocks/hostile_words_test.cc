// The blocks made of words, with content that nobody would write on purpose.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

// Each a block with one text in all of its places.
std::string letter_of(const std::string& text) {
  return "  - letter: {id: l, start: " + text + ", starters: [" + text + ", a], end: " + text + "}\n";
}

std::string plan_of(const std::string& text) {
  return "  - if-then: {id: i, ask: " + text + ", situations: [" + text + "], plans: 2}\n";
}

std::string dialogue_of(const std::string& text) {
  return "  - dialogue: {id: d, ask: " + text + ", turns: [{who: a, say: " + text +
         ", blank: 2, seconds: 90}, {who: listener, say: " + text + "}], swap: yes}\n";
}

std::string menu_of(const std::string& text) {
  return "  - phrase-menu: {id: m, ask: " + text + ", groups: [{title: " + text + ", phrases: [" + text +
         ", a, b]}]}\n";
}

std::string glossary_of(const std::string& text) {
  return "  - glossary: {ask: " + text + ", terms: [{term: " + text + ", text: " + text +
         ", source: " + text + "}]}\n";
}

std::string resources_of(const std::string& text) {
  return "  - resource-box: {id: r, title: " + text + ", items: [{name: " + text + ", contact: " + text +
         ", note: " + text + ", hours: " + text + "}], verified: " + text + "}\n";
}

std::string sign_off_of(const std::string& text) {
  return "  - sign-off: {id: s, text: " + text + ", decline: " + text + "}\n";
}

std::string notes_of(const std::string& text) {
  return "  - facilitator-note: {say: " + text + ", watch-for: " + text + ", tip: " + text +
         "}\n  - evidence-note: {title: " + text + ", found: " + text +
         ", strength: mixed, citation: " + text + "}\n";
}

}  // namespace

TEST_CASE("blocks made of words fit with any text") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(letter_of(text)) == "");
    CHECK(trouble_with(plan_of(text)) == "");
    CHECK(trouble_with(dialogue_of(text)) == "");
    CHECK(trouble_with(menu_of(text)) == "");
    CHECK(trouble_with(glossary_of(text)) == "");
    CHECK(trouble_with(resources_of(text)) == "");
    CHECK(trouble_with(sign_off_of(text)) == "");
    CHECK(trouble_with(notes_of(text), "facilitator") == "");
  }
}

TEST_CASE("blocks made of words fit with the least and the most that they may have") {
  CHECK(trouble_with("  - letter: {id: l, start: Dear, lines: 1}\n") == "");
  CHECK(trouble_with("  - letter: {id: l, start: Dear, starters: [a, b, c, d, e, f, g, h], lines: 12}\n") ==
        "");
  CHECK(trouble_with("  - if-then: {id: i, lines: 1, plans: 1}\n") == "");
  CHECK(trouble_with("  - if-then: {id: i, lines: 6, plans: 8}\n") == "");
  CHECK(trouble_with("  - dialogue: {id: d, turns: [{who: facilitator, say: a}]}\n") == "");
  CHECK(trouble_with("  - dialogue: {id: d, turns: [" +
                     repeat("{who: b, say: a, blank: 10, seconds: 3600}, ", 29) + "{who: a, say: b}]}\n") ==
        "");
  CHECK(trouble_with("  - phrase-menu: {id: m, groups: [{title: a, phrases: [b]}], own: 0}\n") == "");
  CHECK(trouble_with("  - phrase-menu: {id: m, groups: [" +
                     repeat("{title: a, phrases: [" + repeat("b, ", 19) + "c]}, ", 11) +
                     "{title: d, phrases: [e]}], own: 8}\n") == "");
  CHECK(trouble_with("  - resource-box: {id: r, title: a, items: [{name: b, contact: c}], own: 0}\n") == "");
  CHECK(trouble_with("  - resource-box: {id: r, title: a, items: [" + repeat("{name: b, contact: c}, ", 59) +
                     "{name: d, contact: e}], own: 6}\n") == "");
  CHECK(trouble_with("  - sign-off: {id: s, text: a, review: no, sign: me}\n") == "");
  CHECK(trouble_with("  - facilitator-note: {minutes: 600}\n", "facilitator") == "");
  CHECK(trouble_with("  - glossary: [{term: a, text: b}]\n") == "");
  CHECK(trouble_with("  - glossary: {terms: [" + repeat("{term: a, text: b, source: c}, ", 59) +
                     "{term: d, text: e}]}\n") == "");
}

}  // namespace tandem::tests
