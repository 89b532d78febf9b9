// The block `timeline`: where its boxes stand, and how many fit.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "blocks/timeline/timeline_places.h"
#include "hostile_sheet.h"

namespace tandem::tests {

TEST_CASE("boxes of a timeline hold their stems and never meet on one side") {
  for (const std::array<int, 3> counts :
       {std::array<int, 3>{1, 0, 0}, {0, 0, 1}, {2, 2, 2}, {4, 1, 3}, {0, 5, 0}, {12, 4, 4}}) {
    const double width = 476;
    const blocks::TimelinePlaces places = blocks::place_events({40, 50, 30}, counts, width, 10, 18, 150);
    REQUIRE(static_cast<int>(places.events.size()) == counts[0] + counts[1] + counts[2]);
    for (std::size_t i = 0; i < places.events.size(); ++i) {
      const auto& event = places.events[i];
      CHECK(event.left >= 0);
      CHECK(event.right <= width);
      CHECK(event.left < event.stem);
      CHECK(event.stem < event.right);
      CHECK(event.right - event.left <= 150);
      CHECK(event.right - event.left >= places.narrowest_box);
      if (i >= 1) CHECK(event.stem > places.events[i - 1].stem);
      if (i >= 2) CHECK(event.left >= places.events[i - 2].right + 10 - 1e-9);
    }
  }
}

TEST_CASE("a timeline's events stand between the label of their time and the next") {
  const blocks::TimelinePlaces places = blocks::place_events({40, 50, 30}, {2, 1, 2}, 476, 10, 18, 150);
  CHECK(places.labels[0] == 0);
  CHECK(places.events[0].stem > 40);
  CHECK(places.events[1].stem < places.labels[1]);
  CHECK(places.events[2].stem > places.labels[1] + 50);
  CHECK(places.events[2].stem < places.labels[2]);
  CHECK(places.events[3].stem > places.labels[2] + 30);
  CHECK(places.events[4].stem < 476 - 18);
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

TEST_CASE("timelines with the least, the most and anything fit, or say that they do not") {
  const std::string head = "  - timeline: {id: a, alt: b, ";
  CHECK(trouble_with(head + "events: [{when: now, label: b}]}\n") == "");
  CHECK(trouble_with(head + "events: [" + repeat("{when: past, label: b}, ", 6) +
                     "{when: next, label: c}]}\n") == "");
  CHECK(trouble_with(head + "past: " + long_word + ", now: " + long_word + ", next: " + long_word +
                     ", blank-events: 1}\n") == "");
  CHECK(trouble_with(head + "past: \"" + right_to_left + "\", blank-events: 2}\n") == "");
  CHECK(trouble_with(head + "events: [{when: past, label: " + long_word + "}], blank-events: 1}\n") == "");
}

}  // namespace tandem::tests
