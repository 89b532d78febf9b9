// Three pages as pictures against small golden ones, and the lines to write on in pure black and white.
// TANDEM_RENEW_GOLDENS=1 paints the goldens anew; look at them before committing.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "golden.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "press_room.h"
#include "raster/grey_picture.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

// A few letters drawn otherwise stay below this; a line of text that moved does not.
constexpr double most_different = 0.001;

const std::vector<std::pair<std::string, std::string>>& content() {
  static const std::vector<std::pair<std::string, std::string>> files = {
      {"worksheet.yaml", R"(exercise: worksheet
title: Who starts again
topic: imbalance
minutes: {read: 2, write: 8}
for: each
purpose: To see who comes back first, and how.
blocks:
  - prose: Think of the **last four weeks**. Nothing here is *right* or *wrong*.
  - instruction: Mark each line.
  - scale:
      id: again
      steps: {1: never, 5: always}
      statements: [I say the first word., "{partner} comes to me."]
  - checklist: {id: ways, items: [With a word, With a cup of tea], other: 1}
  - prompt: {id: seen, ask: "What did {partner} do?", lines: 5}
)"},
      {"table.yaml", R"(exercise: table
title: A table
topic: imbalance
minutes: {write: 8}
for: each
purpose: To see rows.
blocks:
  - table:
      id: load
      columns:
        - {title: What needs doing, width: 4}
        - {title: Who sees it, width: 2}
        - {title: Who does it, width: 2}
      rows: [[Meals, "", ""], [Money, "", ""], [Letters, "", ""]]
      blank-rows: 3
  - callout: {title: Not a bill, kind: tip, text: Do not add it up.}
)"},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [worksheet, table]\nresources: help\n"},
      {"w.yaml",
       "workshop: w\ntitle: A season\nsubtitle: An evening\nrecipe: r\ndate: 12 March "
       "2027\n"},
      {"couples.yaml",
       "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}, note: Be gentle tonight.}\n"},
  };
  return files;
}

layout::Document cover(PressRoom& room) {
  const model::Project& project = room.project();
  const personalise::Pack pack = personalise::choose_pack(project, project.workshops.at("w"),
                                                          project.couples->couples.at(0), room.diagnostics());
  return compose::Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics(),
                           {"Harbour", {}, {}, nullptr})
      .pack(pack)
      .a;
}

void check_picture(const layout::Document& document, const std::string& name) {
  INFO(name);
  const PdfOnDisk file(pdf::write_pdf(document));
  const ToolResult painted = file.run("pdftoppm -r 40 -gray -png -singlefile FILE FOLDER/page");
  REQUIRE(painted.status == 0);
  REQUIRE(painted.messages == "");
  const GreyPicture actual = read_png(file.read("page.png"));
  REQUIRE(!actual.pixels.empty());
  const std::string golden = test_folder() + "/golden/" + name + ".png";
  if (std::getenv("TANDEM_RENEW_GOLDENS")) {
    REQUIRE(write_png(actual, golden));
    return;
  }
  const Comparison comparison = compare(read_png(read_file(golden)), actual);
  if (comparison.different > most_different) {
    const std::string stem = std::string(TANDEM_DIFFERENCE_FOLDER) + "/" + name;
    write_png(comparison.difference, stem + "-difference.png");
    write_png(actual, stem + "-actual.png");
    FAIL_CHECK("the page looks different from " << golden << ": see " << stem
                                                << "-difference.png; renew with TANDEM_RENEW_GOLDENS=1");
  }
  CHECK(comparison.different <= most_different);
}

/// Horizontal rules that somebody writes on: long, and thin.
std::vector<layout::RuleItem> long_rules(const layout::Page& page) {
  std::vector<layout::RuleItem> rules;
  for (const layout::Item& item : page.items) {
    const auto* rule = std::get_if<layout::RuleItem>(&item);
    if (rule && rule->from.y == rule->to.y && std::abs(rule->to.x - rule->from.x) > 100) {
      rules.push_back(*rule);
    }
  }
  return rules;
}

/// How a rule came out: the share of its columns that have a black pixel within a pixel of where it stands,
/// and the widest gap between two of these, in points.
struct Trace {
  double black = 0;
  double widest_gap = 0;
};
Trace trace_of(const GreyPicture& picture, const layout::RuleItem& rule, double pixels_a_point) {
  const auto pixel = [&](double points) { return static_cast<int>(std::lround(points * pixels_a_point)); };
  const int left = pixel(std::min(rule.from.x, rule.to.x));
  const int right = std::min(pixel(std::max(rule.from.x, rule.to.x)), picture.width);
  const int row = pixel(rule.from.y);
  int black = 0;
  int gap = 0;
  int widest_gap = 0;
  for (int x = left; x < right; ++x) {
    bool found = false;
    for (int y = std::max(0, row - 1); y <= std::min(picture.height - 1, row + 1); ++y) {
      found = found || picture.at(x, y) == 0;
    }
    black += found ? 1 : 0;
    gap = found ? 0 : gap + 1;
    widest_gap = std::max(widest_gap, gap);
  }
  return {static_cast<double>(black) / (right - left), widest_gap / pixels_a_point};
}

}  // namespace

TEST_CASE("a worksheet, a table and a cover look as they did") {
  PressRoom room(content());
  REQUIRE(room.report() == "");
  check_picture(room.handout("worksheet"), "worksheet");
  check_picture(room.handout("table"), "table");
  check_picture(cover(room), "cover");
  CHECK(room.report() == "");
}

TEST_CASE("pictures that differ are told apart") {
  PressRoom room(content());
  REQUIRE(room.report() == "");
  const auto paint = [](const layout::Document& document) {
    const PdfOnDisk file(pdf::write_pdf(document));
    file.run("pdftoppm -r 40 -gray -png -singlefile FILE FOLDER/page");
    return read_png(file.read("page.png"));
  };
  layout::Document document = room.handout("worksheet");
  const GreyPicture before = paint(document);
  CHECK(compare(before, before).different == 0);
  // One line of text less is enough to be seen.
  auto& items = document.pages.front().items.list();
  const auto longest =
      std::max_element(items.begin(), items.end(), [](const layout::Item& a, const layout::Item& b) {
        const auto length = [](const layout::Item& item) {
          const auto* run = std::get_if<text::GlyphRun>(&item);
          return run ? run->text.size() : 0;
        };
        return length(a) < length(b);
      });
  items.erase(longest);
  CHECK(compare(before, paint(document)).different > most_different);
  CHECK(compare(before, {}).different == 1);
}

TEST_CASE("lines to write on do not vanish in pure black and white") {
  PressRoom room(content());
  REQUIRE(room.report() == "");
  for (const char* id : {"worksheet", "table"}) {
    const layout::Document document = room.handout(id);
    const std::vector<layout::RuleItem> rules = long_rules(document.pages.front());
    REQUIRE(rules.size() >= 5);
    const PdfOnDisk file(pdf::write_pdf(document));
    // A coarse copier; finer ones only do better.
    for (const int resolution : {150, 300}) {
      REQUIRE(file.run("pdftoppm -mono -r " + std::to_string(resolution) + " -singlefile FILE FOLDER/page")
                  .status == 0);
      const GreyPicture picture = read_pbm(file.read("page.pbm"));
      REQUIRE(!picture.pixels.empty());
      for (const layout::RuleItem& rule : rules) {
        INFO(id << " at " << resolution << " dots an inch, " << rule.from.y << " points from the top");
        // Grey turns into dots; a dotted line is one as long as the eye joins its dots.
        const Trace trace = trace_of(picture, rule, resolution / 72.0);
        CHECK(trace.black > 0.2);
        CHECK(trace.widest_gap < 3);
      }
    }
  }
}

}  // namespace tandem::tests
