#include <catch2/catch.hpp>

#include "setting.h"

namespace tandem::tests {
namespace {

using Texts = std::vector<std::string>;
const std::initializer_list<const char*> fonts = {"Noto Sans", "Noto Sans Hebrew", "Noto Naskh Arabic"};

text::ParagraphStyle directed(text::Direction direction) {
  text::ParagraphStyle style;
  style.direction = direction;
  return style;
}

std::string joined(const text::Line& line) {
  std::string text;
  for (const std::string& run : runs_from_left(line)) text += run;
  return text;
}

}  // namespace

TEST_CASE("a Hebrew word in an English line runs from right to left", "[bidi]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("say שלום now", 500, {}, fonts);
  CHECK_FALSE(paragraph.right_to_left);
  const text::Line& line = paragraph.lines[0];
  REQUIRE(line.runs.size() == 3);
  CHECK(runs_from_left(line) == Texts{"say ", "שלום", " now"});
  const text::GlyphRun& hebrew = line.runs[1].run;
  CHECK(hebrew.right_to_left);
  REQUIRE(hebrew.glyphs.size() == 4);
  CHECK(hebrew.glyphs.front().cluster == 6);  // the last letter stands leftmost
  CHECK(hebrew.glyphs.back().cluster == 0);
}

TEST_CASE("the first strong character decides the paragraph's direction", "[bidi]") {
  TypeCase setting;
  CHECK(setting.set("12 שלום abc", 500, {}, fonts).right_to_left);
  CHECK_FALSE(setting.set("12 abc שלום", 500, {}, fonts).right_to_left);
  CHECK(setting.set("abc", 500, directed(text::Direction::right_to_left), fonts).right_to_left);
  CHECK_FALSE(setting.set("שלום", 500, directed(text::Direction::left_to_right), fonts).right_to_left);
  CHECK_FALSE(setting.set("", 500, {}, fonts).right_to_left);
}

TEST_CASE("digits keep their order inside right-to-left text", "[bidi]") {
  TypeCase setting;
  const text::Line& line = setting.set("שנת 2024 טובה", 500, {}, fonts).lines[0];
  REQUIRE(line.runs.size() == 3);
  CHECK(runs_from_left(line) == Texts{" טובה", "2024", "שנת "});
  const text::GlyphRun& digits = line.runs[1].run;
  CHECK_FALSE(digits.right_to_left);
  CHECK(digits.glyphs.front().cluster == 0);
}

TEST_CASE("parentheses are mirrored in right-to-left text", "[bidi]") {
  TypeCase setting;
  const text::Font* noto = setting.library.find({"Noto Sans"});
  const text::Line& line = setting.set("(שלום)", 500, {}, fonts).lines[0];
  CHECK(runs_from_left(line) == Texts{")", "שלום", "("});
  REQUIRE(line.runs.size() == 3);
  REQUIRE(line.runs[2].run.glyphs.size() == 1);
  CHECK(line.runs[2].run.text == ")");
  CHECK(line.runs[2].run.glyphs[0].id == noto->glyph('('));  // at the left, drawn as '('
  CHECK(line.runs[0].run.glyphs[0].id == noto->glyph(')'));
}

TEST_CASE("Arabic letters join, and the joined name reads from the right", "[bidi]") {
  TypeCase setting;
  const text::Font* naskh = setting.library.find({"Noto Naskh Arabic"});
  const text::Line& line = setting.set("محمد", 500, {}, {"Noto Naskh Arabic"}).lines[0];
  REQUIRE(line.runs.size() == 1);
  const text::GlyphRun& run = line.runs[0].run;
  CHECK(run.right_to_left);
  CHECK(run.glyphs.back().cluster == 0);
  CHECK(run.glyphs.back().id != naskh->glyph(0x645));  // its initial form, not the isolated one
}

TEST_CASE("mixed Latin, Hebrew and Arabic with digits and parentheses", "[bidi]") {
  TypeCase setting;
  const text::Line& line = setting.set("Dana (דנה) and سارة 12 met", 500, {}, fonts).lines[0];
  CHECK(text_of(line) == "Dana (דנה) and سارة 12 met");
  // Annex 9: '12' follows Arabic, so it stands left of it; the parentheses belong to the English line.
  CHECK(joined(line) == "Dana (דנה) and 12سارة  met");
}

TEST_CASE("right-to-left lines start at the right", "[bidi]") {
  TypeCase setting;
  const std::string text = "שלום לכם ולכל מי שקורא את הטקסט הזה עד הסוף";
  text::ParagraphStyle style;
  for (const text::Line& line : setting.set(text, 100, style, fonts).lines) {
    CHECK(line.left + line.width == Approx(100));
    REQUIRE_FALSE(line.runs.empty());
    CHECK(line.runs[0].run.origin.x == 0);
    CHECK(line.runs[0].run.width() == Approx(line.width));
  }
  style.alignment = text::Alignment::end;
  for (const text::Line& line : setting.set(text, 100, style, fonts).lines) CHECK(line.left == 0);
}

TEST_CASE("each line of a mixed paragraph is ordered on its own", "[bidi]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("אבג דהו\nזחט abc", 500, {}, fonts);
  REQUIRE(paragraph.lines.size() == 2);
  CHECK(runs_from_left(paragraph.lines[1]) == Texts{"abc", "זחט "});
}

TEST_CASE("what stands in an isolate keeps its place, and the isolate is neither set nor read", "[bidi]") {
  TypeCase setting;
  const text::ParagraphStyle english = directed(text::Direction::left_to_right);
  const std::string loose = "שרה 10 minutes, דוד 20";
  const std::string isolated = "\u2068שרה\u2069 10 minutes, \u2068דוד\u2069 20";
  CHECK(joined(setting.set(loose, 500, english, fonts).lines[0]) != "שרה 10 minutes, דוד 20");
  const text::Paragraph& paragraph = setting.set(isolated, 500, english, fonts);
  CHECK(joined(paragraph.lines[0]) == "שרה 10 minutes, דוד 20");
  CHECK(text_of(paragraph.lines[0]) == loose);
  CHECK(paragraph.missing.empty());
}

TEST_CASE("an isolate that turns nothing round changes nothing", "[bidi]") {
  TypeCase setting;
  text::ParagraphStyle style = directed(text::Direction::left_to_right);
  style.alignment = text::Alignment::justify;
  style.hyphenate = style.hanging_punctuation = true;
  const std::string plain = "“Kim” and Avery’s (Kim’s) responsibilities, Kim-Avery 王小明, T. Avery";
  const std::string marked =
      "“\u2068Kim\u2069” and \u2068Avery\u2069’s (\u2068Kim\u2069’s) responsibilities, "
      "\u2068Kim\u2069-\u2068Avery\u2069 \u2068王小明\u2069, T. \u2068Avery\u2069";
  const std::initializer_list<const char*> families = {"Noto Sans", "Noto Sans CJK SC"};
  for (const double width : {60.0, 110.0, 500.0}) {
    const text::Paragraph& expected = setting.set(plain, width, style, families);
    const text::Paragraph& found = setting.set(marked, width, style, families);
    REQUIRE(lines_of(found) == lines_of(expected));
    for (std::size_t i = 0; i < found.lines.size(); ++i) {
      CHECK(found.lines[i].width == expected.lines[i].width);
      CHECK(found.lines[i].left == expected.lines[i].left);
      CHECK(found.lines[i].runs.size() == expected.lines[i].runs.size());
    }
  }
}

TEST_CASE("Latin names change places in a right-to-left line, and stay whole", "[bidi]") {
  TypeCase setting;
  const text::ParagraphStyle hebrew = directed(text::Direction::right_to_left);
  CHECK(joined(setting.set("Kim, Sam", 500, hebrew, fonts).lines[0]) == "Kim, Sam");
  CHECK(joined(setting.set("\u2068Kim\u2069, \u2068Sam\u2069", 500, hebrew, fonts).lines[0]) == "Sam, Kim");
}

}  // namespace tandem::tests
