// Punctuation at straight edges: what hangs out, how far, and what it does to the choice of lines.
#include <catch2/catch.hpp>

#include "setting.h"
#include "text/overhang.h"

namespace tandem::tests {
namespace {

text::ParagraphStyle hanging(text::Alignment alignment,
                             text::Direction direction = text::Direction::automatic) {
  text::ParagraphStyle style;
  style.alignment = alignment;
  style.direction = direction;
  style.hanging_punctuation = true;
  return style;
}

/// The width of one character in Lato at the tests' size, times `share`.
double part_of(TypeCase& setting, char32_t character, double share) {
  const text::Font* lato = setting.library.find({"Lato"});
  return share * lato->advance(lato->glyph(character)) * 10;
}

double right_end(const text::Line& line) {
  return line.left + line.width;
}

}  // namespace

TEST_CASE("a quotation mark at a line's start hangs out by half its width", "[hanging]") {
  TypeCase setting;
  const text::Line& line = setting.set("“Thank you”", 200, hanging(text::Alignment::start)).lines[0];
  CHECK(line.left == Approx(-part_of(setting, 0x201C, 0.5)).margin(1e-6));
  CHECK(line.left < -1);
  CHECK(line.width == Approx(setting.set("“Thank you”", 200).lines[0].width));
  CHECK(line.runs[0].run.origin.x == 0);
  // The letter behind it stands nearer to the edge, and no line without a mark moves.
  CHECK(setting.set("Thank you”", 200, hanging(text::Alignment::start)).lines[0].left == 0);
  CHECK(setting.set("“Thank you”", 200).lines[0].left == 0);
}

TEST_CASE("every line hangs, not only the first", "[hanging]") {
  TypeCase setting;
  const text::Paragraph& paragraph =
      setting.set("one\n“two”\n(three)\n- four", 200, hanging(text::Alignment::start));
  REQUIRE(paragraph.lines.size() == 4);
  CHECK(paragraph.lines[0].left == 0);
  CHECK(paragraph.lines[1].left == Approx(-part_of(setting, 0x201C, 0.5)).margin(1e-6));
  CHECK(paragraph.lines[2].left == Approx(-part_of(setting, U'(', 0.1)).margin(1e-6));
  CHECK(paragraph.lines[3].left == 0);  // a hyphen at the start is a dash or a bullet: it stays
}

TEST_CASE("stops, commas and closing marks hang at a straight end", "[hanging]") {
  TypeCase setting;
  const text::ParagraphStyle style = hanging(text::Alignment::end);
  CHECK(right_end(setting.set("We stop.", 200, style).lines[0]) ==
        Approx(200 + part_of(setting, U'.', 0.5)).margin(1e-4));
  CHECK(right_end(setting.set("stop, ", 200, style).lines[0]) ==
        Approx(200 + part_of(setting, U',', 0.5)).margin(1e-4));
  CHECK(right_end(setting.set("“stop”", 200, style).lines[0]) ==
        Approx(200 + part_of(setting, 0x201D, 0.5)).margin(1e-4));
  CHECK(right_end(setting.set("We stop", 200, style).lines[0]) == Approx(200));
  // A ragged end has no edge to keep straight.
  const text::Line& ragged = setting.set("We stop.", 200, hanging(text::Alignment::start)).lines[0];
  CHECK(ragged.left == 0);
  CHECK(setting.set("“We stop.”", 200, hanging(text::Alignment::centre)).lines[0].left ==
        Approx(setting
                   .set("“We stop.”", 200,
                        [] {
                          text::ParagraphStyle plain;
                          plain.alignment = text::Alignment::centre;
                          return plain;
                        }())
                   .lines[0]
                   .left));
}

TEST_CASE("justified lines end at the width or where their punctuation hangs", "[hanging]") {
  TypeCase setting;
  text::ParagraphStyle style = hanging(text::Alignment::justify);
  style.hyphenate = true;
  style.language = "en-US";
  int hung = 0;
  int divided = 0;
  for (double width = 180; width < 320; width += 7) {
    const text::Paragraph& paragraph = setting.set(prose, width, style);
    for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
      const text::Line& line = paragraph.lines[i];
      std::string text = text_of(line);
      while (text.ends_with(' ')) text.pop_back();
      const char32_t last = line.hyphenated ? U'-' : static_cast<unsigned char>(text.back());
      const double out = part_of(setting, last, text::share_at_end(last));
      INFO(text << " at " << width);
      CHECK(right_end(line) <= width + out + 0.01);
      hung += out > 0 && std::abs(right_end(line) - width - out) < 0.01;
      divided += line.hyphenated;
    }
  }
  CHECK(hung > 10);
  CHECK(divided > 5);
}

TEST_CASE("lines from right to left hang on their own side", "[hanging]") {
  TypeCase setting;
  const auto line_in = [&](const char* text, text::Alignment alignment) -> const text::Line& {
    return setting
        .set(text, 200, hanging(alignment, text::Direction::right_to_left), {"Lato", "Noto Sans Hebrew"})
        .lines[0];
  };
  const double quote = part_of(setting, U'"', 0.5);
  const double stop = part_of(setting, U'.', 0.5);
  CHECK(right_end(line_in("\"שלום", text::Alignment::start)) == Approx(200 + quote).margin(1e-4));
  CHECK(right_end(line_in("שלום", text::Alignment::start)) == Approx(200));
  CHECK(line_in("שלום.", text::Alignment::end).left == Approx(-stop).margin(1e-4));
  // The mark before a word against the paragraph's direction stands at the edge all the same; one inside
  // such a word's stretch does not.
  CHECK(right_end(line_in("\"Sam\" שלום", text::Alignment::start)) > 200.5);
}

TEST_CASE("what hangs makes room on its line", "[hanging]") {
  TypeCase setting;
  const double needed = setting.typesetter.measure({{"“Thank you", setting.style({"Lato"}), ""}}, {});
  const double quote = part_of(setting, 0x201C, 0.5);
  const double width = needed - quote + 0.01;
  CHECK(setting.set("“Thank you", width).lines.size() == 2);
  CHECK(setting.set("“Thank you", width, hanging(text::Alignment::start)).lines.size() == 1);
  CHECK(setting.set("“Thank you", width - 0.1, hanging(text::Alignment::start)).lines.size() == 2);
  // The width that a text needs is that of all its glyphs.
  CHECK(setting.typesetter.measure({{"“Thank you", setting.style({"Lato"}), ""}},
                                   hanging(text::Alignment::start)) == needed);
}

TEST_CASE("nothing but signs hangs no further than a quarter of an em", "[hanging]") {
  TypeCase setting;
  for (const char* text : {"\"", "“", ".", "-", "...", "\"\"\"\"\"\"\"\"", "“”“”“”“”“”", "—", "(", "' ' '"}) {
    for (const text::Alignment alignment :
         {text::Alignment::start, text::Alignment::end, text::Alignment::justify}) {
      for (const double width : {0.0, 3.0, 12.0, 100.0}) {
        const text::Paragraph& paragraph = setting.set(text, width, hanging(alignment));
        INFO(text << " at " << width);
        for (const text::Line& line : paragraph.lines) {
          CHECK(line.left >= -10 * text::greatest_overhang - 1e-6 - (paragraph.overfull ? line.width : 0));
          if (!paragraph.overfull) CHECK(right_end(line) <= width + 10 * text::greatest_overhang + 0.01);
        }
      }
    }
  }
}

}  // namespace tandem::tests
