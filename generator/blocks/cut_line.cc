#include "blocks/cut_line.h"

#include "layout/shapes.h"

namespace tandem {

RuleItem cut_line(Point from, Point end, Colour colour) {
  // Less than half a point is lost on a copier.
  return {.from = from, .to = end, .thickness = 0.5, .colour = colour, .dashes = {3, 2.5}};
}

double scissors_length(const BlockContext& context) {
  return context.styles().scaled(11);
}

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

void append_cut_line(std::vector<Item>& to, Point from, Point end, bool has_scissors,
                     const BlockContext& context) {
  const Colour colour = context.palette().muted;
  const double length = scissors_length(context);
  std::vector<Item> drawing;
  if (has_scissors) {
    from.x += length;
    append_scissors(drawing, from, length, colour);
    from.x += 2;
  }
  drawing.emplace_back(cut_line(from, end, colour));
  append_artifact(to, std::move(drawing));
}

}  // namespace tandem
