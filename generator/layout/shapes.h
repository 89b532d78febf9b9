// Stage: layout. Paths of the shapes that blocks draw. Points, y downwards.
#pragma once

#include <vector>

#include "layout/page.h"

namespace tandem::layout {

/// An ellipse's quarter as one cubic curve is off by at most 0.03 % of the radius with this constant.
constexpr double circle_control = 0.5522847498;

PathItem rectangle(Rect box);
PathItem rounded_rectangle(Rect box, double radius);
PathItem circle(Point centre, double radius);
PathItem polygon(const std::vector<Point>& corners);
PathItem open_line(const std::vector<Point>& points);
/// Points on an arc, both ends among them; angles in radians, clockwise from the top.
std::vector<Point> arc_points(Point centre, double radius, double from, double to, int count);
Point point_on_circle(Point centre, double radius, double angle);
/// A filled arrow head whose tip is at `tip`, seen from `from`.
PathItem arrow_head(Point from, Point tip, double length);

/// Adds a stroke or a fill to a shape: `stroked(circle(…), 0.75, grey)`.
PathItem stroked(PathItem path, double thickness, Colour colour);
PathItem filled(PathItem path, Colour colour);

RuleItem horizontal_rule(double left, double right, double y, double thickness, Colour colour);
RuleItem vertical_rule(double x, double top, double bottom, double thickness, Colour colour);

/// Appends drawings as an artifact: what a listener need not hear of.
void append_artifact(std::vector<Item>& to, std::vector<Item> drawings,
                     TagBegin::Furniture furniture = TagBegin::Furniture::none);

}  // namespace tandem::layout
