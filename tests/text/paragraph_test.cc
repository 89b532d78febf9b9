#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "setting.h"
#include "text/line_breaker.h"

namespace tandem::tests {
namespace {

text::ParagraphStyle aligned(text::Alignment alignment) {
  text::ParagraphStyle style;
  style.alignment = alignment;
  return style;
}

text::ParagraphStyle hyphenating() {
  text::ParagraphStyle style;
  style.hyphenate = true;
  return style;
}

/// Points.
double width_of_spaces(const text::Line& line) {
  double width = 0;
  for (const text::LineRun& run : line.runs) {
    for (const text::Glyph& glyph : run.run.glyphs) {
      if (run.run.text[glyph.cluster] == ' ') width += glyph.advance * run.run.size;
    }
  }
  return width;
}

}  // namespace

TEST_CASE("an empty text has one empty line", "[paragraph]") {
  TypeCase setting;
  for (const char* text : {"", " ", "     ", "\n", "\t"}) {
    const text::Paragraph& paragraph = setting.set(text, 100);
    REQUIRE(paragraph.lines.size() == 1);
    CHECK(paragraph.lines[0].runs.empty());
    CHECK(paragraph.width() == 0);
    CHECK(paragraph.height() == 15);
    CHECK(paragraph.missing.empty());
    CHECK_FALSE(paragraph.overfull);
  }
  CHECK(setting.typesetter.typeset({}, {}, 100).lines.size() == 1);
}

TEST_CASE("a newline ends a line, and leaves a space without width for those who read aloud", "[paragraph]") {
  TypeCase setting;
  CHECK(lines_of(setting.set("one\ntwo", 500)) == std::vector<std::string>{"one ", "two"});
  CHECK(lines_of(setting.set("one\r\ntwo\n", 500)) == std::vector<std::string>{"one ", "two"});
  CHECK(lines_of(setting.set("one\n\ntwo", 500)) == std::vector<std::string>{"one ", "", "two"});
  const text::Line& line = setting.set("one  \ntwo", 500).lines[0];
  CHECK(text_of(line) == "one ");
  CHECK(line.runs[0].run.glyphs.back().advance == 0);
  CHECK(line.width == Approx(setting.set("one", 500).width()).margin(0.3));
  CHECK(line.width == Approx(line.runs[0].run.width()));
}

TEST_CASE("the baseline stands so that the font's height is centred in the leading", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("Text", 100);
  const text::FontMetrics& metrics = setting.library.find({"Lato"})->metrics();
  const double above = paragraph.first_baseline - metrics.ascent * 10;
  const double below = 15 - paragraph.first_baseline - metrics.descent * 10;
  CHECK(above == Approx(below));
}

TEST_CASE("lines stand where their alignment puts them", "[paragraph]") {
  TypeCase setting;
  for (const text::Line& line : setting.set(prose, 200, aligned(text::Alignment::start)).lines)
    CHECK(line.left == 0);
  for (const text::Line& line : setting.set(prose, 200, aligned(text::Alignment::end)).lines) {
    CHECK(line.left + line.width == Approx(200));
  }
  for (const text::Line& line : setting.set(prose, 200, aligned(text::Alignment::centre)).lines) {
    CHECK(line.left == Approx(200 - line.left - line.width));
  }
}

TEST_CASE("justified lines fill the width, and their spaces keep the limits", "[paragraph]") {
  TypeCase setting;
  text::ParagraphStyle style = aligned(text::Alignment::justify);
  style.hyphenate = true;
  int filled = 0;
  int short_lines = 0;
  for (double width = 160; width < 420; width += 10) {
    const text::Paragraph& paragraph = setting.set(prose, width, style);
    for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
      const text::Line& line = paragraph.lines[i];
      CHECK(line.width <= width + 0.01);
      const text::Line& natural = setting.set(text_of(line), 1000).lines[0];
      // To a hundredth: kerning between two words counts to neither.
      const double stretch = width_of_spaces(line) / width_of_spaces(natural);
      CHECK(stretch >= 1 - text::greatest_shrink - 0.01);
      CHECK(stretch <= 1 + text::greatest_stretch + 0.01);
      const bool is_filled = std::abs(line.width - width) < 0.01;
      // Only a line whose spaces are as wide as they may be stays short.
      if (!is_filled) CHECK(stretch == Approx(1 + text::greatest_stretch).epsilon(0.01));
      (is_filled ? filled : short_lines) += 1;
    }
  }
  CHECK(filled > 4 * short_lines);
  CHECK(short_lines > 0);
  // Two words in a wide column: stretching them apart would be silly, and has its limit.
  const text::Paragraph& stretched = setting.set("one two\nx", 300, aligned(text::Alignment::justify));
  CHECK(stretched.lines[0].width < 60);
}

TEST_CASE("long words are divided by the patterns of their language", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("the responsibility", 62, hyphenating());
  REQUIRE(paragraph.lines.size() == 2);
  CHECK(paragraph.lines[0].hyphenated);
  CHECK_FALSE(paragraph.lines[1].hyphenated);
  CHECK(text_of(paragraph.lines[1]) == "bility");
  const std::string first = text_of(paragraph.lines[0]);
  CHECK(first.substr(0, 12) == "the responsi");
  CHECK((first.substr(12) == "-" || first.substr(12) == "\u00AD"));
  CHECK(setting.typesetter.files_read().size() == 1);

  text::ParagraphStyle unknown = hyphenating();
  unknown.language = "xx";
  CHECK(lines_of(setting.set("the responsibility", 70, unknown)) ==
        std::vector<std::string>{"the ", "responsibility"});
}

TEST_CASE("names, numbers, addresses and compounds are not divided", "[paragraph]") {
  TypeCase setting;
  for (const char* text : {"see Alexandrina", "see responsibility2", "see responsibility.example.com",
                           "see self-responsibility"}) {
    const double width = setting.typesetter.measure({{text, setting.style({"Lato"}), ""}}, {}) - 2;
    for (const text::Line& line : setting.set(text, width, hyphenating()).lines) CHECK_FALSE(line.hyphenated);
  }
}

TEST_CASE("a ligature that a hyphen parts is set as two letters", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& whole = setting.set("shelf\u00ADful", 500, {}, {"Vollkorn"});
  CHECK(whole.lines[0].runs[0].run.text == "shelfful");
  const std::size_t glyphs = whole.lines[0].runs[0].run.glyphs.size();
  CHECK(glyphs < 8);
  const text::Paragraph& parted = setting.set("shelf\u00ADful", 30, {}, {"Vollkorn"});
  REQUIRE(parted.lines.size() == 2);
  CHECK(parted.lines[0].hyphenated);
  CHECK(parted.lines[0].runs[0].run.glyphs.size() == 6);
  CHECK(text_of(parted.lines[1]) == "ful");
}

TEST_CASE("a soft hyphen is a place to divide and nothing else", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& whole = setting.set("super\u00ADcali \u00ADx y\u00AD", 500);
  CHECK(text_of(whole.lines[0]) == "supercali x y");
  const text::Paragraph& divided = setting.set("super\u00ADcalifragi", 40);
  REQUIRE(divided.lines.size() == 2);
  CHECK(divided.lines[0].hyphenated);
  CHECK(text_of(divided.lines[1]) == "califragi");
}

TEST_CASE("a word of 300 letters is broken between characters", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("A " + std::string(300, 'm') + " end", 100);
  CHECK_FALSE(paragraph.overfull);
  std::size_t letters = 0;
  for (const text::Line& line : paragraph.lines) {
    CHECK(line.width <= 100.001);
    for (const char c : text_of(line)) letters += c == 'm';
  }
  CHECK(letters == 300);
  CHECK(paragraph.lines.size() > 25);
}

TEST_CASE("a word wider than any line is divided as its language allows, and else is cut", "[paragraph]") {
  TypeCase setting;
  for (const char* word : {"responsibility", "Responsibility", "well-Responsibility,"}) {
    const text::Paragraph& divided = setting.set(word, 50);
    INFO(word);
    REQUIRE(divided.lines.size() > 1);
    CHECK(std::ranges::any_of(divided.lines, &text::Line::hyphenated));
    CHECK(divided.divides_words);
    CHECK_FALSE(divided.cuts_words);
  }
  // What stands whole on a line is left whole.
  CHECK(lines_of(setting.set("facilitator facilitator", 60)) ==
        std::vector<std::string>{"facilitator ", "facilitator"});
  CHECK_FALSE(setting.set("facilitator facilitator", 60).divides_words);
  for (const char* word : {"strengths", "“Strengths”,", "l'strengths"}) {
    INFO(word);
    CHECK(setting.set(word, 30).cuts_words);
  }
  // An address goes on where its line is full, and so do figures.
  for (const char* address : {"a.mmmmmmmm", "mmmmmmmm@mm.de", "123456789012", "mm/mmmmmmmm?m=1"}) {
    INFO(address);
    CHECK_FALSE(setting.set(address, 30).cuts_words);
  }
}

TEST_CASE("the widest word is as wide as a text must be for all to stay whole", "[paragraph]") {
  TypeCase setting;
  const std::string text = "a well-known facilitator, twice";
  const double width = setting.typesetter.widest_word({{text, setting.style({"Lato"}), {}}}, {});
  CHECK(width == setting.typesetter.measure({{"facilitator,", setting.style({"Lato"}), {}}}, {}));
  CHECK_FALSE(setting.set(text, width + 0.001).divides_words);
  CHECK(setting.set(text, width - 0.1).divides_words);
}

TEST_CASE("one character wider than the width is set and reported", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph& paragraph = setting.set("mm", 3);
  CHECK(paragraph.overfull);
  CHECK(lines_of(paragraph) == std::vector<std::string>{"m", "m"});
}

TEST_CASE("words of one style are one run, and links and styles part runs", "[paragraph]") {
  TypeCase setting;
  const text::TextStyle roman = setting.style({"Lato"});
  text::TextStyle bold = roman;
  bold.fonts.fonts[0] = setting.library.find({"Lato", 700});
  const text::Paragraph& paragraph = setting.typesetter.typeset({{"See the ", roman, ""},
                                                                 {"long ", roman, ""},
                                                                 {"page", roman, "https://example.org"},
                                                                 {" or ", roman, ""},
                                                                 {"ask", bold, ""},
                                                                 {".", roman, ""}},
                                                                {}, 500);
  REQUIRE(paragraph.lines.size() == 1);
  const std::vector<text::LineRun>& runs = paragraph.lines[0].runs;
  REQUIRE(runs.size() == 5);
  CHECK(runs[0].run.text == "See the long ");
  CHECK(runs[1].link == "https://example.org");
  CHECK(runs[3].run.font == bold.fonts.fonts[0]);
  CHECK(runs[4].run.text == ".");
  double x = 0;
  for (const text::LineRun& run : runs) {
    CHECK(run.run.origin.x == Approx(x));
    x += run.run.width();
  }
  CHECK(paragraph.lines[0].width == Approx(x));
}

TEST_CASE("no line ends between a word and the punctuation of another style", "[paragraph]") {
  TypeCase setting;
  const text::TextStyle roman = setting.style({"Lato"});
  text::TextStyle bold = roman;
  bold.fonts.fonts[0] = setting.library.find({"Lato", 700});
  for (double width = 20; width < 120; width += 3) {
    const text::Paragraph& paragraph = setting.typesetter.typeset(
        {{"one two ", roman, ""}, {"three", bold, ""}, {", four", roman, ""}}, {}, width);
    if (width < 35) continue;
    for (const std::string& line : lines_of(paragraph)) CHECK(line.substr(0, 1) != ",");
  }
}

TEST_CASE("no last line holds fewer than five letters where the width allows", "[paragraph]") {
  TypeCase setting;
  for (const char* text :
       {"When the two of you talk it over at the end of the day, who starts, and why do I?",
        "Kies een moment en begin zo.", "What did you notice last week, and so?",
        "See the sheet for responsibility 24"}) {
    for (double width = 75; width < 400; width += 1.3) {
      const text::Paragraph& paragraph = setting.set(text, width, hyphenating());
      if (paragraph.lines.size() < 2) continue;
      INFO(text << " at " << width);
      const std::string last = text_of(paragraph.lines.back());
      CHECK(std::count_if(last.begin(), last.end(), [](unsigned char c) { return std::isalnum(c); }) >= 5);
      for (const text::Line& line : paragraph.lines) CHECK(line.width <= width + 0.01);
    }
  }
  // Each line that the author ends has a last line of its own.
  for (double width = 75; width < 200; width += 1.3) {
    const std::vector<std::string> lines =
        lines_of(setting.set("When do we talk it over, you and I\nx", width));
    if (lines.size() > 2) CHECK(lines[lines.size() - 2].size() > 5);
    CHECK(lines.back() == "x");
  }
}

TEST_CASE("a short last word stands alone rather than outside a narrow column", "[paragraph]") {
  TypeCase setting;
  const double width = setting.typesetter.measure({{"responsible", setting.style({"Lato"}), ""}}, {}) + 1;
  const text::Paragraph& paragraph = setting.set("responsible me", width);
  CHECK(lines_of(paragraph) == std::vector<std::string>{"responsible ", "me"});
  CHECK_FALSE(paragraph.overfull);
}

TEST_CASE("a number stays with its unit", "[paragraph]") {
  TypeCase setting;
  int parted = 0;
  for (double width = 125; width < 300; width += 1.1) {
    for (const std::string& line : lines_of(setting.set(
             "Take a walk of 10 minutes and write on lines of 8.5 mm that you find below", width))) {
      parted += line.ends_with("10 ") || line.ends_with("8.5 ");
    }
  }
  CHECK(parted == 0);
  // At the end of a sentence it is no number with a unit.
  bool ends_line = false;
  for (double width = 75; width < 110; width += 1.1) {
    for (const std::string& line : lines_of(setting.set("We met in 2024. Then we moved to a town", width))) {
      ends_line = ends_line || line.ends_with("2024. ");
    }
  }
  CHECK(ends_line);
}

TEST_CASE("the measure of a text is the width it needs", "[paragraph]") {
  TypeCase setting;
  const std::vector<text::TextSpan> spans = {
      {"Who usually starts the repair? ", setting.style({"Lato"}), ""}};
  const double width = setting.typesetter.measure(spans, {});
  CHECK(setting.typesetter.typeset(spans, {}, width).lines.size() == 1);
  CHECK(setting.typesetter.typeset(spans, {}, width - 0.01).lines.size() == 2);
  CHECK(setting.typesetter.measure({{"wide\nw", setting.style({"Lato"}), ""}}, {}) ==
        Approx(setting.typesetter.measure({{"wide", setting.style({"Lato"}), ""}}, {})).margin(0.3));
}

TEST_CASE("the same arguments give the same paragraph object", "[paragraph]") {
  TypeCase setting;
  const text::Paragraph* first = &setting.set(prose, 200);
  for (int width = 50; width < 500; ++width) setting.set(prose, width);
  CHECK(&setting.set(prose, 200) == first);
  CHECK(&setting.set(prose, 200, aligned(text::Alignment::end)) != first);
}

}  // namespace tandem::tests
