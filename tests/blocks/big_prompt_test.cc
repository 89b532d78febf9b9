// The block `big-prompt`: type as large as its page allows, and a page of its own without a sheet's head.
#include <catch2/catch.hpp>

#include "block_report.h"
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

double largest_type(const layout::Page& page) {
  double size = 0;
  for (const layout::Item& item : page.items) {
    if (const auto* run = std::get_if<text::GlyphRun>(&item)) size = std::max(size, run->size);
  }
  return size;
}

}  // namespace

TEST_CASE("a big prompt is larger the fewer its words, and larger on larger paper") {
  PressRoom room(
      {{"sheet.yaml", sheet("  - big-prompt: Pause.\n  - big-prompt: What would make this week a little "
                            "lighter for us both, and who could help?\n")}});
  const layout::Document a4 = room.handout("sheet");
  const layout::Document a3 = room.handout("sheet", "poster-a3");
  CHECK(room.report() == "");
  REQUIRE(a4.pages.size() == 2);
  CHECK(largest_type(a4.pages[0]) > 1.5 * largest_type(a4.pages[1]));
  CHECK(largest_type(a4.pages[1]) > 40);
  CHECK(largest_type(a3.pages[1]) > 1.3 * largest_type(a4.pages[1]));
}

TEST_CASE("a sheet that begins with pages of its own has no head") {
  PressRoom room({{"sheet.yaml", sheet("  - big-prompt: Pause.\n  - prose: Then go on.\n")}});
  const layout::Document document = room.handout("sheet");
  REQUIRE(document.pages.size() == 2);
  CHECK(spoken_text(document) == "Pause.|Then go on.|");
}

TEST_CASE("a page of its own behind other blocks leaves the head where it was") {
  PressRoom room({{"sheet.yaml", sheet("  - prose: First this.\n  - big-prompt: Pause.\n")}});
  const layout::Document document = room.handout("sheet");
  REQUIRE(document.pages.size() == 2);
  CHECK(spoken_text(document).starts_with("Sheet|"));
}

TEST_CASE("a prompt for the wall that is a whole text") {
  std::string text = "Once";
  for (int i = 0; i < 300; ++i) text += " upon a time";
  CHECK(report_of("  - big-prompt: " + text + "\n")
            .find("content/sheet.yaml:8:17: error[too-much-text]: this is more than a page can hold in large "
                  "type\n") == 0);
  CHECK(report_of("  - big-prompt: " + std::string(80, 'm') + "\n").find("error[too-much-text]") !=
        std::string::npos);
}

TEST_CASE("a big prompt fits with any words, or says that these are too many") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - big-prompt: {text: " + text + ", line: " + text + "}\n") == "");
    CHECK(trouble_with("  - big-prompt: {text: a, line: " + text + "}\n") == "");
  }
}

}  // namespace tandem::tests
