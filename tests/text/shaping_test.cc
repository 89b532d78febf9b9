#include <catch2/catch.hpp>

#include <cmath>

#include "setting.h"
#include "text/shaper.h"

namespace tandem::tests {
namespace {

const text::GlyphRun& only_run(const text::Paragraph& paragraph) {
  REQUIRE(paragraph.lines.size() == 1);
  REQUIRE(paragraph.lines[0].runs.size() == 1);
  return paragraph.lines[0].runs[0].run;
}

}  // namespace

TEST_CASE("a ligature is one glyph whose cluster covers its letters", "[shaping]") {
  TypeCase setting;
  for (const char* family : {"Vollkorn", "Lato"}) {
    const text::GlyphRun& run = only_run(setting.set("xffiy", 500, {}, {family}));
    REQUIRE(run.glyphs.size() == 3);
    CHECK(run.glyphs[0].cluster == 0);
    CHECK(run.glyphs[1].cluster == 1);
    CHECK(run.glyphs[2].cluster == 4);
    CHECK(run.text == "xffiy");
  }
}

TEST_CASE("letters are kerned", "[shaping]") {
  TypeCase setting;
  const text::Font* lato = setting.library.find({"Lato"});
  const text::GlyphRun& run = only_run(setting.set("AV", 500));
  REQUIRE(run.glyphs.size() == 2);
  CHECK(run.glyphs[0].id == lato->glyph('A'));
  CHECK(run.glyphs[0].advance < lato->advance(lato->glyph('A')) - 0.02);
  CHECK(run.glyphs[1].advance == Approx(lato->advance(lato->glyph('V'))));
}

TEST_CASE("words that are shaped apart stand as if shaped together", "[shaping]") {
  TypeCase setting;
  for (const char* family : {"Lato", "Vollkorn", "Noto Sans"}) {
    const text::GlyphRun& apart = only_run(setting.set("We are To Vary Away, yes", 500, {}, {family}));
    double sum = 0;
    const std::string text = "We are To Vary Away, yes";
    text::Shaper shaper;
    const text::Shaper::Context context =
        shaper.context({setting.library.find({family}), 25 /* Latin */, false, false, false, true, "en-US"});
    const text::ShapedWord& together = shaper.shape(context, std::u32string(text.begin(), text.end()));
    REQUIRE(apart.glyphs.size() == together.glyphs.size());
    for (std::size_t i = 0; i < apart.glyphs.size(); ++i) {
      INFO(family << " glyph " << i);
      CHECK(apart.glyphs[i].id == together.glyphs[i].id);
      CHECK(apart.glyphs[i].advance == Approx(together.glyphs[i].advance).margin(1e-6));
      CHECK(apart.glyphs[i].cluster == together.glyphs[i].cluster);
      sum += apart.glyphs[i].advance;
    }
    CHECK(apart.width() == Approx(sum * 10));
  }
}

TEST_CASE("tabular figures are all of one width", "[shaping]") {
  TypeCase setting;
  text::TextStyle style = setting.style({"Vollkorn"});
  const auto widths = [&](bool tabular) {
    style.tabular_figures = tabular;
    const double one = setting.typesetter.measure({{"1111", style, ""}}, {});
    const double eight = setting.typesetter.measure({{"8888", style, ""}}, {});
    return std::abs(one - eight);
  };
  CHECK(widths(true) == Approx(0).margin(1e-6));
  CHECK(widths(false) > 0.5);
}

TEST_CASE("small capitals are the font's own, and their text stays in lower case", "[shaping]") {
  TypeCase setting;
  text::TextStyle style = setting.style({"Vollkorn"});
  REQUIRE(style.fonts.fonts[0]->has_small_caps());
  const auto set = [&](const char* text, bool small_caps) {
    style.small_caps = small_caps;
    return only_run(setting.typesetter.typeset({{text, style, ""}}, {}, 500));
  };
  const text::GlyphRun plain = set("Pause, you two", false);
  const text::GlyphRun small = set("Pause, you two", true);
  CHECK(small.text == "Pause, you two");
  REQUIRE(small.glyphs.size() == plain.glyphs.size());
  CHECK(small.glyphs[0].id == plain.glyphs[0].id);  // the capital
  CHECK(small.glyphs[1].id != plain.glyphs[1].id);  // 'a'
  CHECK(small.glyphs[1].id != set("A", false).glyphs[0].id);
}

TEST_CASE("a font without small capitals is known, and its letters stay as they are", "[shaping]") {
  TypeCase setting;
  text::TextStyle style = setting.style({"Lato"});
  CHECK_FALSE(style.fonts.fonts[0]->has_small_caps());
  style.small_caps = true;
  const text::GlyphRun asked = only_run(setting.typesetter.typeset({{"pause", style, ""}}, {}, 500));
  style.small_caps = false;
  const text::GlyphRun plain = only_run(setting.typesetter.typeset({{"pause", style, ""}}, {}, 500));
  REQUIRE(asked.glyphs.size() == plain.glyphs.size());
  for (std::size_t i = 0; i < asked.glyphs.size(); ++i) CHECK(asked.glyphs[i].id == plain.glyphs[i].id);
}

TEST_CASE("tracking widens each character and parts ligatures", "[shaping]") {
  TypeCase setting;
  text::TextStyle style = setting.style({"Vollkorn"});
  style.tracking = 0.1;
  const text::Paragraph& paragraph = setting.typesetter.typeset({{"ffi", style, ""}}, {}, 500);
  CHECK(only_run(paragraph).glyphs.size() == 3);
  style.tracking = 0.2;
  const double wider = setting.typesetter.measure({{"ffi", style, ""}}, {});
  CHECK(wider - paragraph.width() == Approx(3 * 0.1 * 10).margin(1e-4));
}

TEST_CASE("names in many scripts are set by the fonts that have them", "[shaping]") {
  TypeCase setting;
  const std::initializer_list<const char*> fonts = {"Lato", "Noto Naskh Arabic", "Noto Sans Devanagari",
                                                    "Noto Sans Hebrew"};
  for (const char* name : {"Zoë-Łucja O'Brien", "Zoe\u0308-Łucja O’Brien", "محمد", "प्रिया शर्मा", "שָׁלוֹם",
                           "Nguyễn Thị Ánh", "Ąžuolas"}) {
    const text::Paragraph& paragraph = setting.set(name, 500, {}, fonts);
    INFO(name);
    CHECK(paragraph.missing.empty());
    CHECK(text_of(paragraph.lines[0]) == name);
    CHECK(paragraph.width() > 10);
    for (const text::LineRun& run : paragraph.lines[0].runs) {
      for (const text::Glyph& glyph : run.run.glyphs) CHECK(glyph.id != 0);
    }
  }
}

TEST_CASE("a mark stays in its base's font", "[shaping]") {
  TypeCase setting;
  // Lato has no Hebrew; the point U+05B8 alone must not be looked up on its own.
  const text::Paragraph& paragraph = setting.set("a שָׁ b", 500, {}, {"Lato", "Noto Sans Hebrew"});
  CHECK(paragraph.missing.empty());
  REQUIRE(paragraph.lines[0].runs.size() == 3);
  CHECK(paragraph.lines[0].runs[1].run.font == setting.library.find({"Noto Sans Hebrew"}));
  CHECK(paragraph.lines[0].runs[1].run.text.find("שָׁ") != std::string::npos);
}

TEST_CASE("characters without a glyph are reported once, in order, and set as nothing", "[shaping]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("Li 李小龍李 ok", 500);
  CHECK(paragraph.missing == std::vector<char32_t>{0x674E, 0x5C0F, 0x9F8D});
  CHECK(text_of(paragraph.lines[0]) == "Li  ok");
  const text::Paragraph& nothing_left = setting.set("李小龍", 500);
  CHECK(nothing_left.missing.size() == 3);
  REQUIRE(nothing_left.lines.size() == 1);
  CHECK(nothing_left.lines[0].runs.empty());
}

TEST_CASE("characters that are never seen are neither missing nor printed", "[shaping]") {
  TypeCase setting;
  const std::string text = "a\u200Bb\u200Dc\uFE0Fd\u2060e\uFEFFf\u00ADg\th\x01i\u200E\u202A\u2069";
  const text::Paragraph& paragraph = setting.set(text, 500);
  CHECK(paragraph.missing.empty());
  CHECK(text_of(paragraph.lines[0]) == "abcdefg hi");
  std::size_t glyphs = 0;
  for (const text::LineRun& run : paragraph.lines[0].runs) glyphs += run.run.glyphs.size();
  CHECK(glyphs == 10);
}

TEST_CASE("spaces and hyphens a font lacks are set by those it has", "[shaping]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("a\u2009b\u202Fc\u2011d\u2003e", 500, {}, {"Lato"});
  CHECK(paragraph.missing.empty());
  CHECK(paragraph.lines[0].runs.size() == 1);
}

}  // namespace tandem::tests
