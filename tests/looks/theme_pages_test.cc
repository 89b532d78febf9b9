// Every theme with every variant: text that can be read, and every sheet of the starter workshop on paper.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

using Content = std::vector<std::pair<std::string, std::string>>;

const Content one_sheet{{"sheet.yaml", "article: sheet\ntitle: Sheet\nblocks: [prose: Text]\n"}};

// The library's sheets; couples and translations are not needed.
Content starter_content() {
  Content content;
  DiskFileSystem disk;
  std::string problem;
  const std::string folder = checkout_folder() + "/content/";
  for (const std::string& path : disk.list(folder)) {
    const std::string name = path.substr(folder.size());
    const bool is_other = name.starts_with("workshops/") || name.starts_with("es/") || name == "couples.yaml";
    if (!name.ends_with(".yaml") || is_other) continue;
    content.emplace_back(name, *disk.read(path, problem));
  }
  return content;
}

struct Dress {
  std::string theme;
  std::vector<std::string> variants;
};

// All themes, each alone and with each variant, and with two variants that people who see little may want.
std::vector<Dress> all_dresses() {
  PressRoom room(one_sheet);
  std::vector<Dress> dresses;
  for (const auto& [theme, document] : room.project().theme_layers.themes) {
    dresses.push_back({theme, {}});
    for (const auto& [variant, overlay] : room.project().theme_layers.variants)
      dresses.push_back({theme, {variant}});
    dresses.push_back({theme, {"large-print", "ink-saver"}});
  }
  return dresses;
}

std::string name_of(const Dress& dress) {
  std::string name = dress.theme;
  for (const std::string& variant : dress.variants) name += " + " + variant;
  return name;
}

}  // namespace

TEST_CASE("in every theme and variant, text has AA contrast on paper and on tints, and copies keep lines") {
  const Colour white{255, 255, 255};
  for (const Dress& dress : all_dresses()) {
    INFO(name_of(dress));
    PressRoom room(one_sheet, dress.theme, dress.variants);
    REQUIRE(room.report() == "");
    const setting::Palette& palette = room.styles().palette();
    for (std::size_t i = 0; i < model::style_count; ++i) {
      INFO("style " << model::style_names()[i]);
      const Colour colour = room.theme().styles[i].colour;
      CHECK(contrast_ratio(colour, white) >= 4.5);
      CHECK(contrast_ratio(colour, palette.tint) >= 4.5);
    }
    for (const Colour colour : {palette.ink, palette.muted, palette.accent}) {
      CHECK(contrast_ratio(colour, white) >= 4.5);
      CHECK(contrast_ratio(colour, palette.tint) >= 4.5);
    }
    // Lines to write on are a grey of 51 to 55 %, so that neither a copier nor a pen loses them.
    CHECK(contrast_ratio(palette.rule, white) >= 3);
    CHECK(contrast_ratio(palette.rule, white) <= 4.5);
    CHECK(room.styles().ruling().thickness >= 0.4);
    // Areas may dirty a copy, no more: the lighter, the better.
    CHECK(contrast_ratio(palette.tint, white) <= 1.2);
  }
}

TEST_CASE("in every theme and variant, every sheet of the starter workshop is sound on A4 and Letter") {
  const auto content = starter_content();
  Sample sample(8);
  for (const Dress& dress : all_dresses()) {
    if (!sample.takes_next()) continue;
    PressRoom room(content, dress.theme, dress.variants);
    REQUIRE(room.report() == "");
    for (const std::string paper : {"a4", "letter"}) {
      for (const auto& [id, sheet] : room.project().sheets) {
        INFO(name_of(dress) << ", " << id << " on " << paper);
        CHECK(complaints(room.handout(id, paper)) == "");
      }
    }
    CHECK(room.report() == "");
  }
}

TEST_CASE("large print is large: body type of 18 pt, lines 12 mm apart") {
  PressRoom room(one_sheet, "workbook", {"large-print"});
  CHECK(room.theme().style(model::StyleName::body).size == 18);
  CHECK(room.theme().style(model::StyleName::body).leading == 1.5);
  CHECK(room.styles().ruling().pitch == Approx(from_millimetres(12)));
  // The script in the margin is the facilitator's.
  for (std::size_t i = 0; i < room.theme().styles.size(); ++i) {
    const auto name = static_cast<model::StyleName>(i);
    if (name == model::StyleName::margin_label || name == model::StyleName::margin_note) continue;
    CHECK(room.theme().style(name).size >= 13);
  }
}

TEST_CASE(
    "a paper's scale is that of type, spaces, lines to write on and blocks, but hands keep their size") {
  const Content content{{"sheet.yaml", "article: sheet\ntitle: Sheet\nblocks: [prose: Text]\n"},
                        {"templates/pages/big.yaml", "page: big\nextends: a4\nscale: 2\n"},
                        {"templates/pages/tiny.yaml", "page: tiny\nextends: a4\nscale: 0.5\n"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const setting::Stylesheet& plain = room.styles();
  const setting::Stylesheet& big = room.styles(room.paper("big"));
  const setting::Stylesheet& tiny = room.styles(room.paper("tiny"));
  CHECK(big.style(model::StyleName::title).regular.size ==
        Approx(2 * plain.style(model::StyleName::title).regular.size));
  CHECK(big.style(model::StyleName::body).paragraph.leading ==
        Approx(2 * plain.style(model::StyleName::body).paragraph.leading));
  CHECK(big.style(model::StyleName::body).space_after ==
        Approx(2 * plain.style(model::StyleName::body).space_after));
  CHECK(big.ruling().pitch == Approx(2 * plain.ruling().pitch));
  CHECK(tiny.ruling().pitch == Approx(model::least_line_distance));
  const layout::Document on_plain = room.handout("sheet");
  const layout::Document on_big = room.handout("sheet", "big");
  const auto first_run = [](const layout::Document& document) {
    for (const layout::Item& item : document.pages.front().items) {
      if (const auto* run = std::get_if<text::GlyphRun>(&item)) return run->size;
    }
    return 0.0;
  };
  CHECK(first_run(on_big) == Approx(2 * first_run(on_plain)));
}

}  // namespace tandem::tests
