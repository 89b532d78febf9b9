#include "layout/column_stack.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace tandem::tests {
namespace {

// A line of text whose baseline stands `baseline` points below its top.
layout::Strip text(double height, double baseline, double space_before = 0) {
  layout::Strip strip;
  strip.height = height;
  strip.space_before = space_before;
  text::GlyphRun run;
  run.origin = {0, baseline};
  strip.items.emplace_back(run);
  return strip;
}

// Draws what it was given: a rule at its foot, as thick as the distance of its lines.
layout::Strip ruled(int lines, double step) {
  layout::Strip strip;
  strip.height = lines * step;
  strip.growth = {.weight = static_cast<double>(lines), .step = step};
  strip.draw = [](double height, double pitch) {
    return std::vector<layout::Item>{layout::RuleItem{{0, 0}, {0, height}, pitch, {}, {}}};
  };
  return strip;
}

std::vector<Point> baselines(const std::vector<layout::Item>& items) {
  std::vector<Point> points;
  for (const layout::Item& item : items) {
    if (const auto* run = std::get_if<text::GlyphRun>(&item)) points.push_back(run->origin);
  }
  return points;
}

std::vector<layout::RuleItem> rules(const std::vector<layout::Item>& items) {
  std::vector<layout::RuleItem> found;
  for (const layout::Item& item : items) {
    if (const auto* rule = std::get_if<layout::RuleItem>(&item)) found.push_back(*rule);
  }
  return found;
}

}  // namespace

TEST_CASE("columns are as tall as the tallest of them, and are read one after the other") {
  const layout::Strip strip =
      layout::stack_columns({{0, {text(20, 15), text(20, 15)}, {0, 1}}, {100, {text(50, 15)}, {0}}}, 10);
  CHECK(strip.height == 50);
  CHECK(strip.growth.weight == 0);
  CHECK(baselines(strip.draw(50, 0)) == std::vector<Point>{{0, 15}, {0, 35}, {100, 15}});
}

TEST_CASE("the first lines of columns stand beside each other, whatever their size") {
  const layout::Strip strip =
      layout::stack_columns({{0, {text(30, 22)}, {0}}, {100, {text(15, 11)}, {0}}}, 15);
  CHECK(baselines(strip.draw(30, 0)) == std::vector<Point>{{0, 22}, {100, 22}});
}

TEST_CASE("each block begins on the grid that its neighbours stand on") {
  const layout::Strip strip =
      layout::stack_columns({{0, {text(15, 11), text(17, 12, 8), text(15, 11)}, {0, 1, 2}},
                             {100, {text(15, 11), text(15, 11), text(15, 11)}, {0, 2}}},
                            15);
  const std::vector<Point> lines = baselines(strip.draw(strip.height, 0));
  REQUIRE(lines.size() == 6);
  CHECK(lines[1] == Point{0, 11 + 2 * 15});
  CHECK(lines[2] == Point{0, 11 + 4 * 15});
  CHECK(lines[4] == Point{100, 11 + 15});
  CHECK(lines[5] == Point{100, 11 + 2 * 15});
}

TEST_CASE("writing space grows in each column and ends where the columns end") {
  const layout::Strip strip = layout::stack_columns(
      {{0, {text(15, 11), ruled(2, 20)}, {0}}, {100, {text(45, 11), ruled(1, 20)}, {0}}}, 15);
  CHECK(strip.height == 65);
  CHECK(strip.growth.weight == 2);
  const std::vector<layout::RuleItem> lines = rules(strip.draw(200, 0));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].from == Point{0, 15});
  CHECK(lines[0].to.y == Approx(200));
  CHECK(lines[0].thickness == Approx(185.0 / 9));
  CHECK(lines[1].to.y == Approx(200));
  CHECK(lines[1].thickness == Approx(155.0 / 7));
}

TEST_CASE("a block below writing space stays on the grid and above the columns' end") {
  const layout::Strip strip =
      layout::stack_columns({{0, {text(15, 11), ruled(2, 20), text(15, 11)}, {0, 2}}}, 15);
  for (const double height : {80.0, 100.0, 137.0, 300.0}) {
    const std::vector<Point> lines = baselines(strip.draw(height, 0));
    REQUIRE(lines.size() == 2);
    const double steps = (lines[1].y - 11) / 15;
    CHECK(steps == Approx(std::round(steps)));
    CHECK(lines[1].y + 4 <= height + 0.01);
    CHECK(lines[1].y + 4 > height - 2 * 15);
  }
}

TEST_CASE("an empty column takes no room") {
  const layout::Strip strip = layout::stack_columns({{0, {}, {}}, {100, {text(15, 11)}, {0}}}, 15);
  CHECK(strip.height == 15);
}

}  // namespace tandem::tests
