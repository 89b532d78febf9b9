#include "layout/flow.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

layout::Strip fixed(double height) {
  layout::Strip strip;
  strip.height = height;
  return strip;
}

layout::Strip ruled(int lines, double step) {
  layout::Strip strip;
  strip.height = lines * step;
  strip.growth = {.weight = static_cast<double>(lines), .step = step};
  return strip;
}

layout::Strip cell(double height, double most) {
  layout::Strip strip;
  strip.height = height;
  strip.growth = {.weight = 1, .step = 0, .most = most};
  return strip;
}

double sum(const layout::Heights& heights) {
  double total = 0;
  for (const double height : heights.heights) total += height;
  return total;
}

}  // namespace

TEST_CASE("space between strips is the larger wish, not the sum") {
  layout::Strip above = fixed(10);
  layout::Strip below = fixed(10);
  above.space_after = 8;
  below.space_before = 15;
  CHECK(layout::space_between(above, below) == 15);
  above.space_after = 20;
  CHECK(layout::space_between(above, below) == 20);
}

TEST_CASE("fixed strips leave the room alone") {
  const layout::Strip one = fixed(10);
  const layout::Heights heights = layout::share_room({&one}, 100);
  CHECK(heights.heights == std::vector<double>{10});
}

TEST_CASE("ruled strips share the room by their lines and keep one rhythm") {
  const layout::Strip three = ruled(3, 10);
  const layout::Strip six = ruled(6, 10);
  const layout::Heights heights = layout::share_room({&three, &six}, 95);
  CHECK(sum(heights) == Approx(90 + 95));
  // 95 is nine whole steps and half a step; the half is spread over all eighteen lines alike.
  CHECK(heights.stretch == Approx(185.0 / 180.0));
  CHECK(heights.heights[0] == Approx(60 * heights.stretch));
  CHECK(heights.heights[1] == Approx(120 * heights.stretch));
}

TEST_CASE("room too small for a line only stretches the lines there are") {
  const layout::Strip three = ruled(3, 10);
  const layout::Heights heights = layout::share_room({&three}, 6);
  CHECK(heights.stretch == Approx(1.2));
  CHECK(heights.heights[0] == Approx(36));
}

TEST_CASE("a cell stops at its limit and hands the rest back") {
  const layout::Strip small = cell(10, 12);
  const layout::Strip large = cell(10, 100);
  const layout::Heights heights = layout::share_room({&small, &large}, 30);
  CHECK(heights.heights[0] == Approx(12));
  CHECK(heights.heights[1] == Approx(38));
}

TEST_CASE("when every cell is full the rest stays empty") {
  const layout::Strip small = cell(10, 12);
  const layout::Heights heights = layout::share_room({&small}, 30);
  CHECK(heights.heights[0] == Approx(12));
}

}  // namespace tandem::tests
