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

std::string tracker_of(const std::string& text) {
  return "  - tracker: {id: t, ask: " + text + ", days: yes, heading: " + text + ", rows: [" + text + "]}\n" +
         "  - tracker: {id: u, weeks: 8, answer: words, rows: [" + text + ", b, c]}\n";
}

std::string sort_of(const std::string& text) {
  return "  - sort: {id: s, ask: " + text + ", columns: [" + text + ", " + text + ", b], statements: [" +
         text + "], unsure: yes}\n";
}

std::string key_of(const std::string& text) {
  return "  - scoring-key: {title: " + text + ", rows: [{answer: " + text + ", meaning: " + text +
         ", ask-next: " + text + "}]}\n";
}

std::string check_in_of(const std::string& text) {
  return "  - check-in: {id: c, ask: " + text + ", questions: [{ask: " + text + ", low: " + text +
         ", high: " + text + "}], cards: 2, help: " + text + "}\n";
}

std::string paired_scale_of(const std::string& text) {
  return "  - paired-scale: {id: p, ask: " + text + ", steps: {1: " + text + ", 5: " + text +
         "}, statements: [" + text + "]}\n";
}

std::string map_of(const std::string& text) {
  return "  - trigger-map: {id: t, ask: " + text + "}\n  - trigger-map: {id: u, rows: 2, steps: [" + text +
         ", a, b, c]}\n";
}

}  // namespace

TEST_CASE("blocks drawn as grids fit with any text") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(load_grid_of(text)) == "");
    CHECK(trouble_with(tracker_of(text)) == "");
    CHECK(trouble_with(sort_of(text)) == "");
    CHECK(trouble_with(check_in_of(text), "together") == "");
    CHECK(trouble_with(paired_scale_of(text)) == "");
    CHECK(trouble_with(map_of(text)) == "");
    CHECK(trouble_with(key_of(text), "facilitator") == "");
  }
}

TEST_CASE("blocks drawn as grids fit with the least and the most that they may have") {
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a], rows: [b]}\n") == "");
  CHECK(trouble_with("  - load-grid: {id: l, steps: [a, b, c, d, e, f], rows: [" + repeat("Row, ", 39) +
                     "Last], blank-rows: 20}\n") == "");
  CHECK(trouble_with("  - tracker: {id: t, days: yes, blank-rows: 1}\n") == "");
  for (const char* answer : {"tick", "number", "words"}) {
    const std::string end = std::string("answer: ") + answer;
    for (const char* audience : {"each", "together"}) {
      CAPTURE(answer, audience);
      CHECK(trouble_with("  - tracker: {id: t, weeks: 2, rows: [a], " + end + "}\n", audience) == "");
      CHECK(trouble_with(
                "  - tracker: {id: t, weeks: 12, rows: [" + repeat("Row, ", 19) + "Last], " + end + "}\n",
                audience) == "");
      CHECK(trouble_with("  - tracker: {id: t, days: yes, rows: [a], blank-rows: 12, " + end + "}\n",
                         audience) == "");
    }
  }
  CHECK(trouble_with("  - sort: {id: s, columns: [a, b], statements: [c]}\n", "together") == "");
  CHECK(trouble_with("  - sort: {id: s, columns: [a, b, c], unsure: yes, statements: [" +
                         repeat("Row, ", 39) + "Last]}\n",
                     "together") == "");
  for (const char* audience : {"each", "together"}) {
    for (const char* cards : {"1", "2", "4"}) {
      CHECK(trouble_with(std::string("  - check-in: {id: c, cards: ") + cards +
                             ", questions: [{ask: a, low: b, high: c}, {ask: d, low: e, high: f}, "
                             "{ask: g, low: h, high: i}]}\n",
                         audience) == "");
    }
    for (const char* rows : {"1", "2", "3"}) {
      CHECK(trouble_with(
                std::string("  - trigger-map: {id: t, rows: ") + rows + ", steps: [a, b, c, d, e, f]}\n",
                audience) == "");
    }
  }
  CHECK(trouble_with("  - paired-scale: {id: p, steps: {0: a, 10: b}, statements: [" + repeat("Row, ", 19) +
                     "Last]}\n") == "");
  CHECK(trouble_with("  - scoring-key: {rows: [{answer: a, meaning: b}]}\n", "facilitator") == "");
}

}  // namespace tandem::tests
