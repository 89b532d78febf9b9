// The block `agenda`: its times, counted from its start or from the beginning.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "blocks/tools/agenda_rows.h"

namespace tandem::tests {
namespace {

blocks::AgendaStyle style_with(blocks::Clock clock) {
  blocks::AgendaStyle style;
  style.clock = clock;
  style.am = "am";
  style.pm = "pm";
  return style;
}

}  // namespace

TEST_CASE("a clock of 24 hours begins anew at midnight") {
  const blocks::AgendaStyle style = style_with(blocks::Clock::of_24);
  CHECK(blocks::agenda_time(model::ClockTime{18 * 60 + 30}, 0, style) == "18:30");
  CHECK(blocks::agenda_time(model::ClockTime{9 * 60}, 5, style) == "09:05");
  CHECK(blocks::agenda_time(model::ClockTime{23 * 60 + 30}, 45, style) == "00:15");
}

TEST_CASE("a clock of 12 hours knows noon and midnight") {
  const blocks::AgendaStyle style = style_with(blocks::Clock::of_12);
  CHECK(blocks::agenda_time(model::ClockTime{11 * 60 + 45}, 0, style) == "11:45\u00a0am");
  CHECK(blocks::agenda_time(model::ClockTime{11 * 60 + 45}, 15, style) == "12:00\u00a0pm");
  CHECK(blocks::agenda_time(model::ClockTime{18 * 60 + 30}, 0, style) == "6:30\u00a0pm");
  CHECK(blocks::agenda_time(model::ClockTime{23 * 60 + 50}, 15, style) == "12:05\u00a0am");
}

TEST_CASE("without a start, times count from the beginning") {
  CHECK(blocks::agenda_time({}, 0, style_with(blocks::Clock::of_12)) == "0:00");
  CHECK(blocks::agenda_time({}, 85, style_with(blocks::Clock::of_24)) == "1:25");
}

TEST_CASE("a start that is no time of day") {
  CHECK(report_of("  - agenda: {start: \"24:05\", items: [{minutes: 5, title: b}]}\n") ==
        "content/sheet.yaml:8:21: error[wrong-type]: '24:05' is not a time of day\n"
        "    8 |   - agenda: {start: \"24:05\", items: [{minutes: 5, title: b}]}\n"
        "      |                     ^^^^^^^\n"
        "   hint: write hours from 0 to 23 and minutes in quotes, such as \"18:30\"\n");
  for (const char* start : {"6pm", "18", "18:5", "18:60", "-1:30", "118:30", "\"\"", "[18, 30]"}) {
    CHECK(report_of(std::string("  - agenda: {start: ") + start + ", items: [{minutes: 5, title: b}]}\n") !=
          "");
  }
}

TEST_CASE("an agenda where its words would have no room") {
  const std::string report = report_of(
      "  - columns:\n      widths: [1, 3]\n      columns:\n"
      "        - - agenda: {items: [{minutes: 5, title: b}]}\n        - - prose: i\n");
  CHECK(report.find("error[narrow-column]: a column would be") != std::string::npos);
  CHECK(report.find("hint: put the agenda outside of 'columns'") != std::string::npos);
}

}  // namespace tandem::tests
