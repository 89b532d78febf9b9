#include "compose/marks.h"

#include "layout/shapes.h"

namespace tandem {
namespace {

constexpr double line = 0.8;

Item ring(double x, double y, double diameter, double thickness, Colour colour) {
  return stroked(circle({x + diameter / 2, y + diameter / 2}, (diameter - thickness) / 2), thickness, colour);
}

Item square(double x, double y, double side, double thickness, Colour colour) {
  const double inset = thickness / 2;
  return stroked(rectangle({x + inset, y + inset, side - thickness, side - thickness}), thickness, colour);
}

}  // namespace

std::vector<Item> clock_sign(Rect box, Colour colour) {
  const Point middle{box.x + box.width / 2, box.y + box.height / 2};
  const double hand = 0.28 * box.width;
  return {ring(box.x, box.y, box.width, line, colour),
          RuleItem{middle, {middle.x, middle.y - hand}, line, colour, {}},
          RuleItem{middle, {middle.x + 0.8 * hand, middle.y}, line, colour, {}}};
}

std::vector<Item> audience_sign(Rect box, Audience audience, Colour colour) {
  const double side = 0.55 * box.width;
  const double y = box.y + (box.height - side) / 2;
  double distance = 0;  // between the two people's left edges
  switch (audience) {
    case Audience::each:
      return {ring(box.x + (box.width - side) / 2, y, side, line, colour)};
    case Audience::each_then_share:
      distance = 0.45 * box.width;  // side by side, edge to edge
      break;
    case Audience::together:
      distance = 0.3 * box.width;
      break;
    case Audience::facilitator:
      return {square(box.x + (box.width - side) / 2, y, side, line, colour)};
  }
  const double left = box.x + (box.width - side - distance) / 2;
  return {ring(left, y, side, line, colour), square(left + distance, y, side, line, colour)};
}

std::vector<Item> privacy_sign(Rect box, Privacy privacy, Colour colour) {
  if (privacy == Privacy::both) return {};
  const double width = 0.66 * box.width;
  const double left = box.x + (box.width - width) / 2;
  const double top = box.y + 0.45 * box.height;
  const double bow_width = 0.6 * width;
  const double bow_left = left + (width - bow_width) / 2;
  const double bow_top = box.y + 0.05 * box.height;
  // An open lock's bow ends above its body on the right.
  const double right_end = privacy == Privacy::own ? top : top - 0.22 * box.height;
  PathItem bow;
  using Verb = PathItem::Verb;
  bow.verbs = {Verb::move, Verb::line, Verb::curve, Verb::line};
  const double right = bow_left + bow_width;
  const double shoulder = bow_top + 0.2 * box.height;
  bow.points = {{bow_left, top},
                {bow_left, shoulder},
                {bow_left, bow_top - 0.06 * box.height},
                {right, bow_top - 0.06 * box.height},
                {right, shoulder},
                {right, right_end}};
  return {stroked(rounded_rectangle({left, top, width, 0.5 * box.height}, 0.8), line, colour),
          stroked(bow, line, colour)};
}

std::vector<Item> copy_sign(Rect box, Reader reader, double thickness, Colour colour) {
  switch (reader) {
    case Reader::a:
      return {ring(box.x, box.y, box.width, thickness, colour)};
    case Reader::b:
      return {square(box.x, box.y, box.width, thickness, colour)};
    case Reader::both: {
      const double side = 0.7 * box.width;
      return {ring(box.x, box.y + 0.15 * box.height, side, thickness, colour),
              square(box.x + box.width - side, box.y + 0.15 * box.height, side, thickness, colour)};
    }
    case Reader::anybody:
      return {};
  }
  return {};
}

}  // namespace tandem
