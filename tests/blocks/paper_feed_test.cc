// The block `paper-feed`: pictures side by side, with words that a listener hears, too.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "layout/trace.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

constexpr const char* head =
    "exercise: feed\ntitle: Feed\ntopic: none\nminutes: {read: 1}\nfor: facilitator\npurpose: "
    "Print.\nblocks:\n";

std::string pictures(int count) {
  std::string text = "  - paper-feed:\n      pictures:\n";
  for (int i = 0; i < count; ++i)
    text += "        - {shows: long-edge, says: \"Picture " + std::to_string(i + 1) + "\"}\n";
  return text;
}

/// How far from the top each picture's words stand, in their order.
std::vector<double> tops_of_words(const std::string& blocks) {
  PressRoom room({{"feed.yaml", head + blocks}});
  const std::string lines = layout::trace(room.handout("feed"));
  CHECK(room.report() == "");
  std::vector<double> tops;
  const std::string mark = "\"Picture";
  for (std::size_t at = lines.find(mark); at != std::string::npos; at = lines.find(mark, at + 1)) {
    const std::size_t comma = lines.find(',', lines.rfind("text ", at));
    tops.push_back(std::stod(lines.substr(comma + 1)));
  }
  return tops;
}

}  // namespace

TEST_CASE("a picture that is none") {
  CHECK(report_of("  - paper-feed: {pictures: [{shows: long-edgee, says: so}]}\n")
            .find("did you mean 'long-edge'?") != std::string::npos);
  CHECK(report_of("  - paper-feed: {pictures: [{shows: long-edge}]}\n").find("'says'") != std::string::npos);
}

TEST_CASE("pictures stand in rows that are as even as may be") {
  const std::vector<double> four = tops_of_words(pictures(4));
  REQUIRE(four.size() == 4);
  CHECK(four.front() == Approx(four.back()));
  const std::vector<double> six = tops_of_words(pictures(6));  // three and three, not four and two
  REQUIRE(six.size() == 6);
  CHECK(six[0] == Approx(six[2]));
  CHECK(six[3] == Approx(six[5]));
  CHECK(six[3] > six[2] + 60);
}

TEST_CASE("pictures of feeding paper fit with any words, in a narrow column, too") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    const std::string block = "paper-feed: {pictures: [{shows: marked-leaf, says: " + text +
                              "}, {shows: label-sheet, says: " + text + "}]}\n";
    CHECK(trouble_with("  - " + block) == "");
    CHECK(trouble_with("  - columns:\n      - - " + block + "      - - prose: b\n      - - prose: c\n") ==
          "");
  }
}

}  // namespace tandem::tests
