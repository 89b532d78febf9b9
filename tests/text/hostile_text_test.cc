#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

#include "setting.h"
#include "text/overhang.h"

namespace tandem::tests {

TEST_CASE("malformed UTF-8 is set, never refused", "[hostile]") {
  TypeCase setting;
  for (const char* text :
       {"\xFF\xFE", "a\xC3", "\xE2\x82", "\xED\xA0\x80x", "\xF8\x88\x80\x80\x80", "\xC0\xAF"}) {
    const text::Paragraph& paragraph = setting.set(text, 100);
    CHECK(paragraph.lines.size() >= 1);
    CHECK(std::isfinite(paragraph.width()));
  }
}

TEST_CASE("random bytes and random code points never break anything", "[hostile]") {
  TypeCase setting;
  std::mt19937 random(7);
  text::ParagraphStyle style;
  style.hyphenate = true;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const bool bytes = round % 2 == 0;
    for (unsigned i = 0, size = random() % 80; i < size; ++i) {
      const char32_t blocks[] = {0x20, 0x300, 0x590, 0x600, 0x900, 0x2000, 0x3040, 0x1F300, 0xE0000, 0xFE00};
      if (bytes)
        text += static_cast<char>(random() % 256);
      else {
        const char32_t c = blocks[random() % 10] + random() % 0x70;
        if (c < 0x80)
          text += static_cast<char>(c);
        else if (c < 0x800)
          text += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
        else if (c < 0x10000)
          text += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
                   static_cast<char>(0x80 | (c & 63))};
        else
          text += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)),
                   static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
      }
    }
    style.alignment = static_cast<text::Alignment>(random() % 4);
    style.hanging_punctuation = random() % 2 == 0;
    const double hang = style.hanging_punctuation ? 10 * text::greatest_overhang : 0;
    const double width = random() % 200;
    const text::Paragraph& paragraph = setting.set(
        text, width, style, {"Lato", "Noto Sans Hebrew", "Noto Naskh Arabic", "Noto Sans Devanagari"});
    for (const text::Line& line : paragraph.lines) {
      if (!paragraph.overfull) CHECK(line.left + line.width <= width + hang + 0.01);
      for (const text::LineRun& run : line.runs) {
        for (const text::Glyph& glyph : run.run.glyphs) {
          CHECK(glyph.id != 0);
          INFO(text << " glyph " << glyph.id << " advance " << glyph.advance << " of "
                    << run.run.font->postscript_name());
          CHECK(glyph.cluster < run.run.text.size());
        }
      }
    }
  }
}

TEST_CASE("numbers that are none do no harm", "[hostile]") {
  TypeCase setting;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double width : {nan, -1.0, 0.0, infinity, -infinity, 1e300}) {
    CHECK(setting.set("some words", width).lines.size() >= 1);
  }
  for (const double size : {nan, -5.0, 0.0, infinity}) {
    text::TextStyle style = setting.style({"Lato"});
    style.size = size;
    style.tracking = size;
    CHECK(setting.typesetter.typeset({{"some words", style, ""}}, {}, 100).lines.size() >= 1);
  }
}

TEST_CASE("a stack without fonts sets nothing and says what is missing", "[hostile]") {
  TypeCase setting;
  text::TextStyle style;
  const text::Paragraph& empty = setting.typesetter.typeset({{"ab a\nc", style, ""}}, {}, 100);
  CHECK(empty.missing == std::vector<char32_t>{'a', 'b', 'c'});
  CHECK(empty.lines.size() == 1);  // nothing is left behind the newline
  style.fonts.fonts = {nullptr, setting.library.find({"Lato"})};
  CHECK(setting.typesetter.typeset({{"ab", style, ""}}, {}, 100).missing.empty());
}

TEST_CASE("very long texts are set in time that grows with their length", "[hostile]") {
  TypeCase setting;
  const text::Paragraph& word = setting.set(std::string(100'000, 'w'), 300);
  CHECK(word.lines.size() > 1000);
  std::string divisible;
  for (int i = 0; i < 20'000; ++i) divisible += "ab\u00AD";
  CHECK(setting.set(divisible, 300).lines.size() > 500);
  std::string spaces;
  for (int i = 0; i < 20'000; ++i) spaces += "\u200B";
  CHECK(setting.set(spaces, 300).lines.size() == 1);
  CHECK(setting.set(std::string(20'000, '\n'), 300).lines.size() == 20'000);
  std::string marks = "a";
  for (int i = 0; i < 5'000; ++i) marks += "\u0301";
  CHECK(setting.set(marks, 300).lines.size() >= 1);
}

}  // namespace tandem::tests
