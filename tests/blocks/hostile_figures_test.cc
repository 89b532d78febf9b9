// Figures with content that nobody would write on purpose: sound pages, or a located error.
#include <algorithm>
#include <catch2/catch.hpp>

#include "hostile_sheet.h"
#include "sample.h"

namespace tandem::tests {
namespace {

std::string bars_of(const std::string& words, int count) {
  return "  - balance-bar: {id: a, ask: " + words + ", bars: [" +
         repeat("{title: " + words + ", left: " + words + ", middle: " + words + ", right: " + words + "}, ",
                count - 1) +
         "{left: " + words + ", right: " + words + "}]}\n";
}

double width_of(const PathItem& path) {
  const auto [least, most] = std::ranges::minmax(path.points, {}, &Point::x);
  return most.x - least.x;
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

TEST_CASE("decision strips with the least, the most and anything fit, or say that they do not") {
  const auto strip_of = [](const std::string& step, int count) {
    return "  - decision-strip: {id: a, alt: b, steps: [" + repeat(step + ", ", count - 1) + step + "]}\n";
  };
  for (const std::string& words : {std::string("c"), long_word, "\"" + right_to_left + "\""}) {
    for (const int count : {2, 3, 4, 5, 6}) {
      CHECK(trouble_with(strip_of(words, count)) == "");
      CHECK(trouble_with(strip_of(
                "{text: " + words + ", shape: question, arrow: " + words + ", otherwise: " + words + "}",
                count)) == "");
      CHECK(trouble_with(strip_of("{text: " + words + ", arrow: " + words + ", write: true}", count)) == "");
      CHECK(trouble_with(strip_of("{write: true}", count)) == "");
    }
  }
}

TEST_CASE("wheels of six to twelve spokes with anything fit, or say that they do not") {
  Sample sample(4);
  for (int spokes = 6; spokes <= 12; ++spokes) {
    for (const std::string& words :
         {std::string("Rest"), std::string("Time for each other"),
          std::string("Remembering what matters to us"), long_word, "\"" + right_to_left + "\""}) {
      if (!sample.takes_next()) continue;
      const std::string head =
          "  - wheel: {id: a, alt: b, spokes: [" + repeat(words + ", ", spokes - 1) + words + "]";
      CHECK(trouble_with(head + "}\n") == "");
      CHECK(trouble_with(head + ", rings: 0}\n") == "");
      CHECK(trouble_with(head + ", values: {a: [" + repeat("0, ", spokes - 1) + "10], b: [" +
                         repeat("0, ", spokes - 1) + "10]}}\n") == "");
    }
  }
}

TEST_CASE("short labels leave a wheel of 130 mm on both papers, whatever its number of spokes") {
  for (int spokes = 6; spokes <= 12; ++spokes) {
    PressRoom room({{"hostile.yaml", sheet_with("  - wheel: {id: a, alt: b, spokes: [" +
                                                repeat("Rest, ", spokes - 1) + "Play]}\n")}});
    for (const char* paper : {"a4", "letter"}) {
      const Document document = room.handout("hostile", paper);
      REQUIRE(room.report() == "");
      double widest = 0;
      for (const Item& item : document.pages[0].items) {
        if (const auto* path = std::get_if<PathItem>(&item)) widest = std::max(widest, width_of(*path));
      }
      INFO(spokes << " spokes on " << paper);
      CHECK(to_millimetres(widest) >= 130);
    }
  }
}

}  // namespace tandem::tests
