// Numbers of any length stand where they belong, in every variant: in their rings, and before the words they
// count.
#include <catch2/catch.hpp>
#include <memory>

#include "blocks/hostile_sheet.h"
#include "sample.h"

namespace tandem::tests {
namespace {

const std::vector<std::vector<std::string>> variants{{}, {"large-print"}, {"easy-read"}, {"ink-saver"}};

// Pages point at the room's fonts.
struct LaidOut {
  std::unique_ptr<PressRoom> room;
  layout::Document document;
};

LaidOut laid_out(const std::string& blocks, const std::vector<std::string>& variant,
                 const std::string& paper = "a4") {
  LaidOut made{std::make_unique<PressRoom>(
                   std::vector<std::pair<std::string, std::string>>{{"hostile.yaml", sheet_with(blocks)}},
                   "base", variant),
               {}};
  REQUIRE(made.room->report() == "");
  made.document = made.room->handout("hostile", paper);
  REQUIRE(made.room->report() == "");
  return made;
}

// With the space that parts a step's number from its words, for those who listen.
bool is_number(const std::string& text) {
  const std::string figures = text.substr(0, text.find_last_not_of(' ') + 1);
  return !figures.empty() && figures.find_first_not_of("0123456789") == std::string::npos;
}

// Runs of figures alone whose middle lies in the box.
std::vector<text::GlyphRun> numbers_in(const layout::Page& page, const Rect& box) {
  std::vector<text::GlyphRun> found;
  for (const layout::Item& item : page.items) {
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (!run || !is_number(run->text)) continue;
    const double middle = run->origin.x + run->width() / 2;
    const bool is_inside = middle > box.x && middle < box.x + box.width && run->origin.y > box.y &&
                           run->origin.y < box.y + box.height;
    if (is_inside) found.push_back(*run);
  }
  return found;
}

// The corners of a number's figures have the ring's middle no farther than the ring.
bool stands_in_ring(const text::GlyphRun& number, const Rect& ring) {
  const double height = number.font->metrics().cap_height * number.size;
  const double middle_x = ring.x + ring.width / 2;
  const double middle_y = ring.y + ring.height / 2;
  double farthest = 0;
  for (const double x : {number.origin.x, number.origin.x + number.width()}) {
    for (const double y : {number.origin.y, number.origin.y - height}) {
      farthest = std::max(farthest, std::hypot(x - middle_x, y - middle_y));
    }
  }
  return farthest < ring.width / 2;
}

void check_rings(const std::string& blocks) {
  for (const auto& variant : variants) {
    for (const char* paper : {"a4", "letter"}) {
      int rings = 0;
      const LaidOut made = laid_out(blocks, variant, paper);
      for (const layout::Page& page : made.document.pages) {
        for (const layout::Item& item : page.items) {
          const auto* field = std::get_if<layout::FieldItem>(&item);
          if (!field || !field->is<answers::RadioField>()) continue;
          CAPTURE(variant, paper, answers::value_of(field->kind));
          const std::vector<text::GlyphRun> numbers = numbers_in(page, field->box);
          REQUIRE(numbers.size() == 1);
          CHECK(numbers.front().text == answers::value_of(field->kind));
          CHECK(stands_in_ring(numbers.front(), field->box));
          ++rings;
        }
      }
      CHECK(rings >= 11);
    }
  }
}

}  // namespace

TEST_CASE("a scale's steps stay in their rings", "[numbers]") {
  Sample sample(3);
  for (const char* steps : {"{0: never, 10: always}", "{1: never, 5: sometimes, 11: always}",
                            "{90: never, 100: always}", "{20: never, 30: always}"}) {
    if (!sample.takes_next()) continue;
    check_rings(std::string("  - scale: {id: s, steps: ") + steps +
                ", statements: [We talk, We rest, We laugh]}\n");
    check_rings(std::string("  - paired-scale: {id: s, steps: ") + steps +
                ", statements: [We talk, We rest]}\n");
  }
}

TEST_CASE("a scale's rings do not run into each other", "[numbers]") {
  PressRoom room(
      {{"hostile.yaml",
        sheet_with("  - columns:\n      - - scale: {id: s, steps: {0: never, 10: always}, statements: [a]}\n"
                   "      - - prose: b\n      - - prose: c\n")}});
  room.handout("hostile");
  CHECK(room.report().find("error[narrow-column]: 11 steps have not enough room here") != std::string::npos);
}

TEST_CASE("the numbers of steps stay in their rings", "[numbers]") {
  const std::string blocks = repeat("  - instruction: Breathe.\n", 105);
  for (const auto& variant : variants) {
    int count = 0;
    const LaidOut made = laid_out(blocks, variant);
    for (const layout::Page& page : made.document.pages) {
      for (const layout::Item& item : page.items) {
        const auto* path = std::get_if<layout::PathItem>(&item);
        if (!path || !path->has_stroke || path->points.empty()) continue;
        Rect ring{1e6, 1e6, 0, 0};
        double right = 0;
        double bottom = 0;
        for (const Point& point : path->points) {
          ring.x = std::min(ring.x, point.x);
          ring.y = std::min(ring.y, point.y);
          right = std::max(right, point.x);
          bottom = std::max(bottom, point.y);
        }
        ring.width = right - ring.x;
        ring.height = bottom - ring.y;
        for (const text::GlyphRun& number : numbers_in(page, ring)) {
          CAPTURE(variant, number.text);
          CHECK(stands_in_ring(number, ring));
          ++count;
        }
      }
    }
    CHECK(count == 105);
  }
}

TEST_CASE("a list is indented as its widest number wants it", "[numbers]") {
  Sample sample(4);
  for (const auto& variant : variants) {
    for (const int first : {1, 8, 98, 998, 9998, 123456}) {
      if (!sample.takes_next()) continue;
      std::string blocks = "  - prose: |\n";
      for (int i = 0; i < 3; ++i) blocks += "      " + std::to_string(first + i) + ". words\n";
      const LaidOut made = laid_out(blocks, variant);
      std::vector<double> lefts;
      double widest = 0;
      for (const layout::Item& item : made.document.pages.front().items) {
        const auto* run = std::get_if<text::GlyphRun>(&item);
        if (!run) continue;
        if (run->text == "words") lefts.push_back(run->origin.x);
        if (run->text.ends_with('.') && is_number(run->text.substr(0, run->text.size() - 1))) {
          CAPTURE(run->text);
          widest = std::max(widest, run->origin.x + run->width());
        }
      }
      CAPTURE(variant, first);
      REQUIRE(lefts.size() == 3);
      CHECK(lefts[0] == lefts[1]);
      CHECK(lefts[1] == lefts[2]);
      CHECK(widest > 0);
      CHECK(widest + 2 < lefts[0]);
    }
  }
}

}  // namespace tandem::tests
