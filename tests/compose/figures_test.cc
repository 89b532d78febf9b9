// Figures that stand below each other are of one width, whatever a theme's fonts have by default.
#include <catch2/catch.hpp>

#include <map>

#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet =
    "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 10}\nfor: each\npurpose: P.\n"
    "blocks:\n"
    "  - table:\n      id: hours\n      columns: [Day 10, Hours 1]\n      rows: [[\"1010\", \"0101\"], [Ten, "
    "\"\"]]\n";

/// A sheet, and a theme of our own beside the project's that sets everything in the heading's family, which
/// has old-style figures.
std::vector<std::pair<std::string, std::string>> content() {
  return {{"sheet.yaml", sheet},
          {"templates/themes/old-style.yaml",
           "theme: old-style\nextends: base\nfonts: {body: {family: Vollkorn, package: fonts-vollkorn}}\n"}};
}

/// How wide each figure of the page is, by the text of its run.
std::map<std::string, std::map<char, double>> figures_of(const layout::Page& page) {
  std::map<std::string, std::map<char, double>> found;
  for (const layout::Item& item : page.items) {
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (!run) continue;
    for (const text::Glyph& glyph : run->glyphs) {
      const char character = run->text[glyph.cluster];
      if (character == '0' || character == '1') found[run->text][character] = glyph.advance;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("figures in tables, marks and footers are of one width in every theme") {
  std::vector<std::string> themes;
  PressRoom all(content());
  for (const auto& [id, theme] : all.project().themes) themes.push_back(id);
  REQUIRE(themes.size() >= 3);
  for (const std::string& theme : themes) {
    PressRoom room(content(), theme);
    REQUIRE(room.report() == "");
    const auto figures = figures_of(room.handout("sheet").pages.at(0));
    INFO("theme " << theme);
    for (const char* cell : {"1010", "0101"}) {
      CHECK(figures.at(cell).at('1') == Approx(figures.at(cell).at('0')));
    }
    CHECK(figures.at("Hours 1").at('1') == Approx(figures.at("Day 10").at('0')));
    for (const model::StyleName name :
         {model::StyleName::mark, model::StyleName::scale_number, model::StyleName::table_cell,
          model::StyleName::table_heading, model::StyleName::furniture, model::StyleName::contents}) {
      const setting::Style& style = room.styles().style(name);
      const auto width = [&](const char* text) {
        return room.typesetter().measure({{text, style.regular, ""}}, style.paragraph);
      };
      CHECK(width("1111") == Approx(width("0000")));
    }
  }
}

TEST_CASE("without the feature the figures of that font would differ") {
  PressRoom room(content(), "old-style");
  text::TextStyle style = room.styles().style(model::StyleName::table_cell).regular;
  style.tabular_figures = false;
  const auto width = [&](const char* text) { return room.typesetter().measure({{text, style, ""}}, {}); };
  CHECK(std::abs(width("1111") - width("0000")) > 0.5);
}

}  // namespace tandem::tests
