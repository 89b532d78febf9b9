// How far room to write grows where a page has more than its blocks need: never far beyond what was asked.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "blocks/examples.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

constexpr double a_third_more = 4.0 / 3;
constexpr double slack = 1.02;  // a page's ruled lines may stand a little farther apart, all of them alike

struct Room {
  int lines = 0;
  double height = 0;
};

/// Each field's room on the sheet of an example, on a page of its own size.
std::map<std::string, Room> rooms_of(const std::string& kind, const std::string& variant, double height) {
  const std::string id = "example-" + kind;
  PressRoom room(
      {{id + ".yaml", std::string(blocks::example_of(kind).text)},
       {"templates/variants/asked.yaml",
        "variant: asked\ndescription: As asked\nwriting: {most-growth: 1}\n"},
       {"templates/pages/tall.yaml", "page: tall\nextends: a4\nheight: " + std::to_string(height) + " mm\n"}},
      "base", variant.empty() ? std::vector<std::string>{} : std::vector<std::string>{variant});
  const layout::Document document = room.handout(id, "tall");
  REQUIRE(room.report() == "");
  std::map<std::string, Room> rooms;
  for (const layout::FieldItem& field : fields_of_document(document)) {
    const double pitch = field.line_height;
    rooms[field.name() + answers::value_of(field.kind)] = {
        pitch > 0 ? static_cast<int>(std::lround(field.box.height / pitch)) : 0, field.box.height};
  }
  return rooms;
}

}  // namespace

TEST_CASE("no block's room to write grows by more than a third of what was asked for", "[room]") {
  int grown = 0;
  Sample sample(8);
  for (const blocks::BlockType& type : blocks::block_types()) {
    if (type.fills_pages()) continue;  // they are as tall as their page
    if (!sample.takes_next()) continue;
    const auto asked = rooms_of(type.kind, "asked", 420);
    for (const double height : {297.0, 420.0}) {
      for (const auto& [name, room] : rooms_of(type.kind, "", height)) {
        INFO(name << " on a page of " << height << " mm");
        const Room& least = asked.at(name);
        if (room.lines > 0) {
          // The first of a sentence's lines is a field of its own.
          const int first = name.ends_with("more") ? 1 : 0;
          CHECK(room.lines + first <= std::max(1.0, a_third_more * (least.lines + first)));
          grown += room.lines > least.lines ? 1 : 0;
        } else {
          CHECK(room.height <= a_third_more * slack * std::max(least.height, from_millimetres(11)));
        }
      }
    }
  }
  CHECK(grown > 1);
}

}  // namespace tandem::tests
