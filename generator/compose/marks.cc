#include "compose/marks.h"

#include "layout/shapes.h"

namespace tandem::compose {
namespace {

constexpr double line = 0.8;

layout::Item ring(double x, double y, double diameter, double thickness, Colour colour) {
  return layout::stroked(layout::circle({x + diameter / 2, y + diameter / 2}, (diameter - thickness) / 2),
                         thickness, colour);
}

layout::Item square(double x, double y, double side, double thickness, Colour colour) {
  const double inset = thickness / 2;
  return layout::stroked(layout::rectangle({x + inset, y + inset, side - thickness, side - thickness}),
                         thickness, colour);
}

// A lock's bow from its left foot over the top to its right one, a quarter of the box wide at either side.
layout::Item bow(const Rect& box, double left, double left_foot, double right_foot, Colour colour) {
  using Verb = layout::PathItem::Verb;
  const double right = left + 0.42 * box.width;
  const double shoulder = box.y + 0.25 * box.height;
  const double top = box.y - 0.02 * box.height;
  layout::PathItem path;
  path.verbs = {Verb::move, Verb::line, Verb::curve, Verb::line};
  path.points = {{left, left_foot}, {left, shoulder},  {left, top},
                 {right, top},      {right, shoulder}, {right, right_foot}};
  return layout::stroked(path, line, colour);
}

// Seen small and in black alone, a full lock and an empty one with its bow swung out are not mistaken.
std::vector<layout::Item> closed_lock(const Rect& box, Colour colour) {
  const double top = box.y + 0.45 * box.height;
  const Rect body{box.x + 0.14 * box.width, top, 0.72 * box.width, 0.52 * box.height};
  return {layout::filled(layout::rounded_rectangle(body, 0.8), colour),
          bow(box, box.x + 0.29 * box.width, top, top, colour)};
}

std::vector<layout::Item> open_lock(const Rect& box, Colour colour) {
  const double top = box.y + 0.5 * box.height;
  const Rect body{box.x, top, 0.64 * box.width, 0.47 * box.height};
  return {layout::stroked(layout::rounded_rectangle(body, 0.8), line, colour),
          bow(box, box.x + 0.5 * box.width, top, box.y + 0.36 * box.height, colour)};
}

std::vector<layout::Item> eye(const Rect& box, Colour colour) {
  using Verb = layout::PathItem::Verb;
  const double middle = box.y + box.height / 2;
  const double lid = 0.5 * box.height;  // how far its curves are drawn up and down
  layout::PathItem lids;
  lids.verbs = {Verb::move, Verb::curve, Verb::curve, Verb::close};
  lids.points = {
      {box.x, middle},       {box.x + 0.3 * box.width, middle - lid}, {box.x + 0.7 * box.width, middle - lid},
      {box.right(), middle}, {box.x + 0.7 * box.width, middle + lid}, {box.x + 0.3 * box.width, middle + lid},
      {box.x, middle}};
  return {layout::stroked(lids, line, colour),
          layout::filled(layout::circle({box.x + box.width / 2, middle}, 0.17 * box.width), colour)};
}

std::vector<layout::Item> crossed_page(const Rect& box, Colour colour) {
  const Rect page{box.x + 0.16 * box.width, box.y + 0.04 * box.height, 0.68 * box.width, 0.92 * box.height};
  return {layout::stroked(layout::rectangle(page), line, colour),
          layout::RuleItem{{page.x, page.y}, {page.right(), page.bottom()}, line, colour, {}},
          layout::RuleItem{{page.right(), page.y}, {page.x, page.bottom()}, line, colour, {}}};
}

std::vector<layout::Item> envelope(const Rect& box, Colour colour) {
  const Rect back{box.x + 0.05 * box.width, box.y + 0.18 * box.height, 0.9 * box.width, 0.64 * box.height};
  const Point tip{box.x + box.width / 2, box.y + 0.58 * box.height};
  return {layout::stroked(layout::rectangle(back), line, colour),
          layout::stroked(layout::open_line({{back.x, back.y}, tip, {back.right(), back.y}}), line, colour)};
}

// A flip chart on its legs.
std::vector<layout::Item> board(const Rect& box, Colour colour) {
  const Rect sheet{box.x + 0.08 * box.width, box.y + 0.08 * box.height, 0.84 * box.width, 0.56 * box.height};
  const double foot = box.y + 0.98 * box.height;
  return {
      layout::stroked(layout::rectangle(sheet), line, colour),
      layout::RuleItem{
          {box.x + 0.36 * box.width, sheet.bottom()}, {box.x + 0.22 * box.width, foot}, line, colour, {}},
      layout::RuleItem{
          {box.x + 0.64 * box.width, sheet.bottom()}, {box.x + 0.78 * box.width, foot}, line, colour, {}}};
}

}  // namespace

std::vector<layout::Item> clock_sign(Rect box, Colour colour) {
  const Point middle{box.x + box.width / 2, box.y + box.height / 2};
  const double hand = 0.28 * box.width;
  return {ring(box.x, box.y, box.width, line, colour),
          layout::RuleItem{middle, {middle.x, middle.y - hand}, line, colour, {}},
          layout::RuleItem{middle, {middle.x + 0.8 * hand, middle.y}, line, colour, {}}};
}

std::vector<layout::Item> audience_sign(Rect box, model::Audience audience, Colour colour) {
  const double side = 0.55 * box.width;
  const double y = box.y + (box.height - side) / 2;
  double distance = 0;  // between the two people's left edges
  switch (audience) {
    case model::Audience::each:
      return {ring(box.x + (box.width - side) / 2, y, side, line, colour)};
    case model::Audience::each_then_share:
      distance = 0.45 * box.width;  // side by side, edge to edge
      break;
    case model::Audience::together:
      distance = 0.3 * box.width;
      break;
    case model::Audience::facilitator:
      return board(box, colour);
  }
  const double left = box.x + (box.width - side - distance) / 2;
  return {ring(left, y, side, line, colour), square(left + distance, y, side, line, colour)};
}

std::vector<layout::Item> privacy_sign(Rect box, model::Privacy privacy, Colour colour) {
  switch (privacy) {
    case model::Privacy::own:
      return closed_lock(box, colour);
    case model::Privacy::by_choice:
      return open_lock(box, colour);
    case model::Privacy::both:
      return eye(box, colour);
    case model::Privacy::facilitator:
      return crossed_page(box, colour);
    case model::Privacy::handed_in:
      return envelope(box, colour);
  }
  return {};
}

std::vector<layout::Item> copy_sign(Rect box, personalise::Reader reader, double thickness, Colour colour) {
  switch (reader) {
    case personalise::Reader::a:
      return {ring(box.x, box.y, box.width, thickness, colour)};
    case personalise::Reader::b:
      return {square(box.x, box.y, box.width, thickness, colour)};
    case personalise::Reader::both: {
      const double side = 0.7 * box.width;
      return {ring(box.x, box.y + 0.15 * box.height, side, thickness, colour),
              square(box.x + box.width - side, box.y + 0.15 * box.height, side, thickness, colour)};
    }
    case personalise::Reader::anybody:
      return {};
  }
  return {};
}

}  // namespace tandem::compose
