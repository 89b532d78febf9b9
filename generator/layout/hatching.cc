#include "layout/hatching.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tandem {
namespace {

// Lines rise to the right: all points of one have the same x + y.
double level_of(Point point) {
  return point.x + point.y;
}

// Where the line of this level crosses the polygon's edges: two points, for a convex one.
std::vector<Point> crossings(const std::vector<Point>& polygon, double level) {
  std::vector<Point> found;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point from = polygon[i];
    const Point to = polygon[(i + 1) % polygon.size()];
    const double start = level_of(from) - level;
    const double end = level_of(to) - level;
    if ((start < 0) == (end < 0)) continue;
    const double share = start / (start - end);
    found.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
  }
  return found;
}

}  // namespace

std::vector<Item> hatching(const std::vector<Point>& polygon, double pitch, double thickness, Colour colour) {
  std::vector<Item> lines;
  if (polygon.size() < 3) return lines;
  double least = level_of(polygon.front());
  double most = least;
  for (const Point& corner : polygon) {
    least = std::min(least, level_of(corner));
    most = std::max(most, level_of(corner));
  }
  const double step = pitch * std::numbers::sqrt2;
  for (double level = std::ceil(least / step) * step; level < most; level += step) {
    const std::vector<Point> ends = crossings(polygon, level);
    if (ends.size() != 2) continue;
    lines.emplace_back(RuleItem{ends[0], ends[1], thickness, colour, {}});
  }
  return lines;
}

}  // namespace tandem
