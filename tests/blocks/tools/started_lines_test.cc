// Where the blank of a sentence stands that a reader finishes.
#include "blocks/tools/started_lines.h"

#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

struct Lines {
  double height = 0;
  layout::RuleItem rule;
  layout::FieldItem field;
};

// The first line of a sentence of these words.
Lines first_line_of(const std::string& words, double width) {
  const std::vector<std::pair<std::string, std::string>> content{
      {"a.yaml", "article: a\ntitle: A\nblocks: [{prose: b}]\n"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  layout::ElementNumbers numbers;
  const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  const setting::Letterhead letterhead{};
  setting::Workplace at({room.styles(), voice, letterhead, width}, room.typesetter(), numbers,
                        room.diagnostics());
  const text::Paragraph& set = at.hand.set_words(words, model::StyleName::speech, width - 10);
  const answers::Question question{.id = {"a", "b"}, .kind = answers::TextField{}};
  blocks::StartedLineStyle style;
  style.least_blank = {100};
  style.gap = {5};
  const std::vector<layout::Strip> strips = blocks::started_lines({&set, 10, width, 1}, style, question, at);
  REQUIRE(strips.size() == 1);
  Lines lines;
  lines.height = strips[0].height;
  for (const layout::Item& item : strips[0].items) {
    if (const auto* rule = std::get_if<layout::RuleItem>(&item)) lines.rule = *rule;
    if (const auto* placed = std::get_if<layout::FieldItem>(&item)) lines.field = *placed;
  }
  CHECK(room.styles().ruling().pitch == Approx(from_millimetres(8.5)));
  return lines;
}

}  // namespace

TEST_CASE("a blank begins behind the words, and its line is one of ruled paper") {
  const Lines lines = first_line_of("I feel", 400);
  CHECK(lines.height == Approx(from_millimetres(8.5)));
  CHECK(lines.rule.from.x > 15 + 5);
  CHECK(lines.rule.from.x < 60);
  CHECK(lines.rule.to.x == Approx(400));
  CHECK(lines.rule.to.y == Approx(from_millimetres(8.5) - lines.rule.thickness / 2));
  CHECK(lines.field.name() == "a.b.first");
  CHECK(lines.field.box.x == Approx(lines.rule.from.x));
}

TEST_CASE("a blank that would be too short begins on the next line, below the words' beginning") {
  const Lines lines = first_line_of("I feel", 120);
  CHECK(lines.height == Approx(2 * from_millimetres(8.5)));
  CHECK(lines.rule.from.x == Approx(10));
  CHECK(lines.rule.to.x == Approx(120));
}

}  // namespace tandem::tests
