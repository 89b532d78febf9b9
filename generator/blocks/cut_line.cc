#include "blocks/cut_line.h"

#include "layout/shapes.h"

namespace tandem {
namespace {

constexpr double thickness = 0.5;          // points: less is lost on a copier
constexpr double scissors = 11;            // points, from the rings to the tips
const std::vector<double> dashes{3, 2.5};  // points

// Two rings and two blades that point to the right, their tips at `tip`.
void append_scissors(std::vector<Item>& to, Point tip, double length, Colour colour) {
  const double ring = 0.17 * length;
  const double left = tip.x - length + ring;
  for (const double side : {-1.0, 1.0}) {
    to.emplace_back(stroked(circle({left, tip.y + side * 1.25 * ring}, ring), 0.7, colour));
    to.emplace_back(stroked(
        open_line({{left + 0.85 * ring, tip.y + side * 0.75 * ring}, {tip.x, tip.y - side * 0.9 * ring}}),
        0.7, colour));
  }
}

}  // namespace

void append_cut_line(std::vector<Item>& to, Point from, Point end, bool has_scissors,
                     const BlockContext& context) {
  const Colour colour = context.palette().muted;
  const double length = context.styles().scaled(scissors);
  std::vector<Item> drawing;
  if (has_scissors) {
    from.x += length;
    append_scissors(drawing, from, length, colour);
    from.x += 2;
  }
  drawing.emplace_back(
      RuleItem{.from = from, .to = end, .thickness = thickness, .colour = colour, .dashes = dashes});
  append_artifact(to, std::move(drawing));
}

}  // namespace tandem
