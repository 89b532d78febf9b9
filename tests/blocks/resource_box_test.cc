// The block `resource-box`: which places it shows, by the organisation's region, and what it needs.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

struct Printed {
  std::string words;
  std::string report;
};

Printed box_for(const std::string& region, const std::string& items) {
  PressRoom room(
      {{"help.yaml",
        "article: help\ntitle: Help\nblocks:\n  - resource-box:\n      id: near\n      title: Near "
        "you\n      items:\n" +
            items}});
  REQUIRE(room.report() == "");
  const model::PageMaster& paper = room.paper();
  setting::Letterhead letterhead;
  letterhead.region = region;
  compose::Composer composer(room.styles(), paper, room.typesetter(), room.diagnostics(), letterhead);
  const layout::Document document = composer.handout(*room.project().sheets.at("help"));
  CHECK(complaints(document) == "");
  return {spoken_text(document), room.report()};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string three =
    "        - {name: Everybody, contact: \"100\"}\n"
    "        - {name: Northerners, contact: \"200\", region: north}\n"
    "        - {name: Southerners, contact: \"300\", region: south}\n";

std::string resources_of(const std::string& text) {
  return "  - resource-box: {id: r, title: " + text + ", items: [{name: " + text + ", contact: " + text +
         ", note: " + text + ", hours: " + text + "}], verified: " + text + "}\n";
}

}  // namespace

TEST_CASE("an organisation without a region shows all places") {
  const Printed box = box_for("", three);
  CHECK(has(box.words, "Everybody|100|"));
  CHECK(has(box.words, "Northerners|200|"));
  CHECK(has(box.words, "Southerners|300|"));
  CHECK(box.report == "");
}

TEST_CASE("a region shows its own places and those of every region") {
  const Printed box = box_for("north", three);
  CHECK(has(box.words, "Everybody|"));
  CHECK(has(box.words, "Northerners|"));
  CHECK(!has(box.words, "Southerners"));
  CHECK(!has(box.words, "300"));
  CHECK(box.report == "");
}

TEST_CASE("a box without a place for the region is a warning where it stands") {
  const Printed box = box_for("east", "        - {name: Northerners, contact: \"200\", region: north}\n");
  CHECK(!has(box.words, "Northerners"));
  CHECK(has(box.words, "Near you|"));
  CHECK(box.report ==
        "content/help.yaml:4:5: warning[no-resource-here]: no place in this box is for the region 'east'\n"
        "    4 |   - resource-box:\n"
        "      |     ^^^^^^^^^^^^\n"
        "   hint: add one with 'region: east', or one without a region\n");
}

TEST_CASE("a box without places to turn to") {
  CHECK(report_of("  - resource-box: {id: near, title: Near}\n")
            .find("error[missing-key]: the box has no places to turn to\n") != std::string::npos);
  CHECK(report_of("  - resource-box: {id: near, title: Near, by-hand: [A doctor]}\n") == "");
}

TEST_CASE("boxes of resources fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(resources_of(text)) == "");
  }
  CHECK(trouble_with("  - resource-box: {id: r, title: a, items: [{name: b, contact: c}], own: 0}\n") == "");
  CHECK(trouble_with("  - resource-box: {id: r, title: a, items: [" + repeat("{name: b, contact: c}, ", 59) +
                     "{name: d, contact: e}], own: 6}\n") == "");
}

}  // namespace tandem::tests
