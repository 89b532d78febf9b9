#include "blocks/tools/cut_line.h"

#include <cmath>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double dash = 3;
constexpr double gap_of_dashes = 2.5;

}  // namespace

layout::RuleItem cut_line(Point from, Point end, Colour colour) {
  // Less than half a point is lost on a copier.
  return {.from = from, .to = end, .thickness = 0.5, .colour = colour, .dashes = {dash, gap_of_dashes}};
}

double scissors_length(const setting::Setting& setting) {
  return setting.styles.scaled(11);
}

void append_scissors(std::vector<layout::Item>& to, Point tip, double length, Colour colour) {
  const double ring = 0.17 * length;
  const double left = tip.x - length + ring;
  for (const double side : {-1.0, 1.0}) {
    to.emplace_back(layout::stroked(layout::circle({left, tip.y + side * 1.25 * ring}, ring), 0.7, colour));
    to.emplace_back(layout::stroked(layout::open_line({{left + 0.85 * ring, tip.y + side * 0.75 * ring},
                                                       {tip.x, tip.y - side * 0.9 * ring}}),
                                    0.7, colour));
  }
}

void append_cut_line(std::vector<layout::Item>& to, Point from, Point end, double scissors, Colour colour) {
  std::vector<layout::Item> drawing;
  if (scissors > 0) {
    append_scissors(drawing, {from.x + scissors, from.y}, scissors, colour);
    // By whole dashes, so that it falls together with the line of what was cut off above.
    constexpr double period = dash + gap_of_dashes;
    from.x += std::ceil((scissors + 2) / period) * period;
  }
  drawing.emplace_back(cut_line(from, end, colour));
  layout::append_artifact(to, std::move(drawing));
}

}  // namespace tandem::blocks
