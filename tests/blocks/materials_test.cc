// The block `materials`: counts below each other, and for the facilitator alone.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& blocks) {
  return "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: A purpose.\n"
         "blocks:\n" +
         blocks;
}

}  // namespace

TEST_CASE("counts of materials end below each other") {
  const std::string text =
      "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: facilitator\npurpose: P.\n"
      "blocks:\n  - materials: {id: m, items: [{what: pens, count: 7}, {what: cups, count: 120}]}\n";
  PressRoom room({{"sheet.yaml", text}});
  const layout::Document document = room.handout("sheet");
  std::vector<double> ends;
  for (const layout::Item& item : document.pages.front().items) {
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (run && (run->text == "7" || run->text == "120")) ends.push_back(run->origin.x + run->width());
  }
  REQUIRE(ends.size() == 2);
  CHECK(ends[0] == Approx(ends[1]).margin(0.3));
}

TEST_CASE("participants' pages have no materials") {
  PressRoom room({{"sheet.yaml", sheet("  - materials: {id: m, items: [pens]}\n  - prose: Text.\n")}});
  CHECK(spoken_text(room.handout("sheet")).find("pens") == std::string::npos);
}

TEST_CASE("lists of materials fit with any words and with the most items") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - materials: {id: m, ask: " + text + ", items: [" + text + ", {what: " + text +
                           ", count: 999, each: partner, note: " + text + "}]}\n",
                       "facilitator") == "");
  }
  CHECK(trouble_with("  - materials: {id: m, items: [" + repeat("One, ", 59) + "Last]}\n", "facilitator") ==
        "");
}

}  // namespace tandem::tests
