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

TEST_CASE("a timeline without events") {
  CHECK(report_of("  - timeline: {id: a, alt: b}\n") ==
        "content/sheet.yaml:8:5: error[empty-timeline]: the timeline has no events\n"
        "    8 |   - timeline: {id: a, alt: b}\n"
        "      |     ^^^^^^^^\n"
        "   hint: add 'events' or 'blank-events'\n");
}

TEST_CASE("a timeline with more boxes than it has room for") {
  CHECK(report_of("  - timeline: {id: a, alt: b, blank-events: 4}\n") ==
        "content/sheet.yaml:8:5: error[narrow-figure]: a box of the timeline would be 21 mm wide here, but "
        "needs "
        "22 mm\n"
        "    8 |   - timeline: {id: a, alt: b, blank-events: 4}\n"
        "      |     ^^^^^^^^\n"
        "   hint: give it fewer events or shorter labels, or print on wider paper\n");
}

TEST_CASE("a step without words or room to write") {
  CHECK(report_of("  - decision-strip: {id: a, alt: b, steps: [c, {arrow: d}]}\n") ==
        "content/sheet.yaml:8:5: error[empty-step]: step 2 is empty\n"
        "    8 |   - decision-strip: {id: a, alt: b, steps: [c, {arrow: d}]}\n"
        "      |     ^^^^^^^^^^^^^^\n"
        "   hint: give it a text, or 'write: true'\n");
}

TEST_CASE("a decision strip in a narrow column") {
  CHECK(
      report_of("  - columns: [[prose: b], [decision-strip: {id: a, alt: b, steps: [c, d]}]]\n") ==
      "content/sheet.yaml:8:28: error[narrow-figure]: two steps of 40 mm with an arrow between them have no "
      "room here\n"
      "    8 |   - columns: [[prose: b], [decision-strip: {id: a, alt: b, steps: [c, d]}]]\n"
      "      |                            ^^^^^^^^^^^^^^\n"
      "   hint: print on wider paper, or take the block out of its column\n");
}

TEST_CASE("a wheel's values that are not one for each spoke") {
  CHECK(
      report_of(
          "  - wheel: {id: a, alt: b, spokes: [c, d, e, f, g, h], values: {a: [1, 2], b: [1, 2, 3, 4, 5, "
          "6]}}\n") ==
      "content/sheet.yaml:8:69: error[wheel-values]: 'a' has 2 values for 6 spokes\n"
      "    8 |   - wheel: {id: a, alt: b, spokes: [c, d, e, f, g, h], values: {a: [1, 2], b: [1, 2, 3, 4, 5, "
      "6]}}\n"
      "      |                                                                     ^\n"
      "   hint: give one value for each spoke, in the order of the spokes\n");
}

TEST_CASE("a wheel's value beyond its rings") {
  const std::string report = report_of(
      "  - wheel: {id: a, alt: b, rings: 5, spokes: [c, d, e, f, g, h], values: {a: [1, 2, 3, 4, 5, 6], b: "
      "[-1, 0, 2.5, 3, 4, 5]}}\n");
  CHECK(report.find("content/sheet.yaml:8:94: error[out-of-range]: a value of this wheel is from 0 to 5\n") !=
        std::string::npos);
  CHECK(
      report.find("content/sheet.yaml:8:102: error[out-of-range]: a value of this wheel is from 0 to 5\n") !=
      std::string::npos);
}

TEST_CASE("a spoke without a label") {
  CHECK(report_of("  - wheel: {id: a, alt: b, spokes: [c, d, \"\", f, g, h]}\n") ==
        "content/sheet.yaml:8:43: error[wrong-type]: expected text, found nothing\n"
        "    8 |   - wheel: {id: a, alt: b, spokes: [c, d, \"\", f, g, h]}\n"
        "      |                                           ^^\n"
        "   hint: write the spoke's label here\n");
}

TEST_CASE("a wheel without room for its labels") {
  CHECK(
      report_of("  - columns: [[prose: b], [wheel: {id: a, alt: b, spokes: [c, d, e, f, g, longest]}]]\n") ==
      "content/sheet.yaml:8:75: error[narrow-figure]: there is no room for the wheel with its labels outside "
      "of "
      "it\n"
      "    8 |   - columns: [[prose: b], [wheel: {id: a, alt: b, spokes: [c, d, e, f, g, longest]}]]\n"
      "      |                                                                           ^^^^^^^\n"
      "   hint: give the spokes shorter labels, or print on wider paper\n");
}

}  // namespace tandem::tests
