#include <catch2/catch.hpp>

#include <random>
#include <sstream>

#include "setting.h"
#include "text/line_breaker.h"
#include "text/measured_text.h"
#include "text/overhang.h"

namespace tandem::tests {
namespace {

/// Letters only: what spaces, hyphens and line ends leave.
std::string letters_of(const std::string& text) {
  std::string letters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool soft_hyphen = text.compare(i, 2, "\u00AD") == 0;
    if (soft_hyphen)
      ++i;
    else if (text[i] != ' ' && text[i] != '-' && text[i] != '\n')
      letters += text[i];
  }
  return letters;
}

std::string random_text(std::mt19937& random, int words) {
  const char* const vocabulary[] = {
      "a",      "responsibility", "we",         "notice",  "mutuality", "Zoë",
      "office", "accountability", "self-care,", "(often)", "—",         "“well-being”",
      "איתן",   "repair",         "24/7",       "AVATAR",  "don’t",     "thoroughly"};
  std::string text;
  for (int i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += vocabulary[random() % std::size(vocabulary)];
  }
  return text;
}

std::string dump(const text::Paragraph& paragraph) {
  std::ostringstream out;
  for (const text::Line& line : paragraph.lines) {
    out << line.left << ' ' << line.width << ' ' << line.hyphenated << '\n';
    for (const text::LineRun& run : line.runs) {
      out << ' ' << run.run.origin.x << ' ' << run.run.text << run.link;
      for (const text::Glyph& glyph : run.run.glyphs)
        out << ' ' << glyph.id << '@' << glyph.advance << '/' << glyph.cluster;
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("no line is wider than the width, and no letter is lost", "[properties]") {
  TypeCase setting;
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_text(random, 1 + static_cast<int>(random() % 40));
    text::ParagraphStyle style;
    style.hyphenate = random() % 2 == 0;
    style.alignment = static_cast<text::Alignment>(random() % 4);
    style.hanging_punctuation = random() % 2 == 0;
    const double hang = style.hanging_punctuation ? 10 * text::greatest_overhang : 0;
    const double width = 25 + random() % 300;
    const char* family = random() % 2 == 0 ? "Lato" : "Vollkorn";
    const text::Paragraph& paragraph = setting.set(text, width, style, {family, "Noto Sans Hebrew"});
    INFO(text << " at " << width);
    CHECK_FALSE(paragraph.overfull);
    CHECK(paragraph.missing.empty());
    std::string set;
    for (const text::Line& line : paragraph.lines) {
      CHECK(line.left + line.width <= width + hang + 0.01);
      CHECK(line.left >= -hang - 0.01);
      double sum = 0;
      for (const text::LineRun& run : line.runs) sum += run.run.width();
      CHECK(sum == Approx(line.width));
      set += text_of(line);
    }
    CHECK(letters_of(set) == letters_of(text));
  }
}

TEST_CASE("what the line breaker measures is what the line builder sets", "[properties]") {
  TypeCase setting;
  std::mt19937 random(12);
  text::ParagraphStyle style;
  style.hyphenate = true;
  style.hanging_punctuation = true;
  text::TextAnalysis analysis;
  text::Hyphenator hyphenator("/usr/share/hyphen");
  text::Shaper shaper;
  for (int round = 0; round < 60; ++round) {
    const std::vector<text::TextSpan> spans = {
        {random_text(random, 30), setting.style({"Vollkorn", "Noto Sans Hebrew"}), ""}};
    const double width = 40 + random() % 200;
    const text::Paragraph& paragraph = setting.typesetter.typeset(spans, style, width);
    const text::ParagraphText prepared = text::prepare_text(spans, style, analysis, hyphenator);
    const text::MeasuredText text(prepared, style, width, shaper, analysis);
    const text::BreakRules rules{width, false};
    const std::vector<std::size_t> ends = text::total_fit(text, rules);
    REQUIRE(ends.size() == paragraph.lines.size());
    std::size_t from = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const text::Line& line = paragraph.lines[i];
      // What hangs out at the start does not count.
      const double inside = paragraph.right_to_left ? width - line.left : line.left + line.width;
      CHECK(text.measure(from, ends[i]).width == Approx(inside).margin(1e-3));
      from = ends[i];
    }
    CHECK(text::total_cost(text, rules, ends) <=
          text::total_cost(text, rules, text::first_fit(text, rules)) + 1e-9);
  }
}

TEST_CASE("clusters rise with reading order and point into the run's text", "[properties]") {
  TypeCase setting;
  std::mt19937 random(13);
  for (int round = 0; round < 100; ++round) {
    const text::Paragraph& paragraph =
        setting.set(random_text(random, 25), 150, {}, {"Vollkorn", "Noto Sans Hebrew"});
    for (const text::Line& line : paragraph.lines) {
      for (const text::LineRun& line_run : line.runs) {
        const text::GlyphRun& run = line_run.run;
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
          CHECK(run.glyphs[i].cluster < run.text.size());
          if (i == 0) continue;
          if (run.right_to_left)
            CHECK(run.glyphs[i].cluster <= run.glyphs[i - 1].cluster);
          else
            CHECK(run.glyphs[i].cluster >= run.glyphs[i - 1].cluster);
        }
      }
    }
  }
}

TEST_CASE("what was set before makes no difference", "[properties]") {
  std::mt19937 random(14);
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) texts.push_back(random_text(random, 30));
  text::ParagraphStyle style;
  style.hyphenate = true;
  TypeCase first;
  TypeCase second;
  std::vector<std::string> forwards;
  std::vector<std::string> backwards(texts.size());
  for (const std::string& text : texts) forwards.push_back(dump(first.set(text, 120, style)));
  for (std::size_t i = texts.size(); i-- > 0;) backwards[i] = dump(second.set(texts[i], 120, style));
  CHECK(forwards == backwards);
}

}  // namespace tandem::tests
