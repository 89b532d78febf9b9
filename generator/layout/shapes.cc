#include "layout/shapes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace tandem::layout {
namespace {

class PathBuilder {
 public:
  PathBuilder& move(Point point) { return add(PathItem::Verb::move, {point}); }
  PathBuilder& line(Point point) { return add(PathItem::Verb::line, {point}); }
  PathBuilder& curve(Point first, Point second, Point end) {
    return add(PathItem::Verb::curve, {first, second, end});
  }
  PathItem open() { return std::move(path_); }
  PathItem close() {
    path_.verbs.push_back(PathItem::Verb::close);
    return std::move(path_);
  }

 private:
  PathBuilder& add(PathItem::Verb verb, std::initializer_list<Point> points) {
    path_.verbs.push_back(verb);
    path_.points.insert(path_.points.end(), points);
    return *this;
  }
  PathItem path_;
};

}  // namespace

PathItem rectangle(Rect box) {
  return PathBuilder()
      .move({box.x, box.y})
      .line({box.right(), box.y})
      .line({box.right(), box.bottom()})
      .line({box.x, box.bottom()})
      .close();
}

PathItem rounded_rectangle(Rect box, double radius) {
  const double r = std::min({radius, box.width / 2, box.height / 2});
  const double c = r * (1 - circle_control);
  const double left = box.x, top = box.y, right = box.right(), bottom = box.bottom();
  return PathBuilder()
      .move({left + r, top})
      .line({right - r, top})
      .curve({right - c, top}, {right, top + c}, {right, top + r})
      .line({right, bottom - r})
      .curve({right, bottom - c}, {right - c, bottom}, {right - r, bottom})
      .line({left + r, bottom})
      .curve({left + c, bottom}, {left, bottom - c}, {left, bottom - r})
      .line({left, top + r})
      .curve({left, top + c}, {left + c, top}, {left + r, top})
      .close();
}

PathItem circle(Point centre, double radius) {
  return rounded_rectangle({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius);
}

PathItem polygon(const std::vector<Point>& corners) {
  PathBuilder builder;
  builder.move(corners.front());
  for (std::size_t i = 1; i < corners.size(); ++i) builder.line(corners[i]);
  return builder.close();
}

PathItem open_line(const std::vector<Point>& points) {
  PathBuilder builder;
  builder.move(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) builder.line(points[i]);
  return builder.open();
}

Point point_on_circle(Point centre, double radius, double angle) {
  return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

std::vector<Point> arc_points(Point centre, double radius, double from, double to, int count) {
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) {
    points.push_back(point_on_circle(centre, radius, from + (to - from) * i / std::max(1, count - 1)));
  }
  return points;
}

PathItem arrow_head(Point from, Point tip, double length) {
  const double distance = std::max(std::hypot(tip.x - from.x, tip.y - from.y), 1e-9);
  const Point along{(tip.x - from.x) / distance, (tip.y - from.y) / distance};
  const Point base{tip.x - along.x * length, tip.y - along.y * length};
  const double half = 0.4 * length;
  return polygon({tip,
                  {base.x - along.y * half, base.y + along.x * half},
                  {base.x + along.y * half, base.y - along.x * half}});
}

PathItem stroked(PathItem path, double thickness, Colour colour) {
  path.has_stroke = true;
  path.stroke = colour;
  path.thickness = thickness;
  return path;
}

PathItem filled(PathItem path, Colour colour) {
  path.has_fill = true;
  path.fill = colour;
  return path;
}

RuleItem horizontal_rule(double left, double right, double y, double thickness, Colour colour) {
  return {.from = {left, y}, .to = {right, y}, .thickness = thickness, .colour = colour, .dashes = {}};
}

RuleItem vertical_rule(double x, double top, double bottom, double thickness, Colour colour) {
  return {.from = {x, top}, .to = {x, bottom}, .thickness = thickness, .colour = colour, .dashes = {}};
}

void append_artifact(std::vector<Item>& to, std::vector<Item> drawings, TagBegin::Furniture furniture) {
  to.push_back(TagBegin{.role = Role::artifact, .furniture = furniture});
  std::move(drawings.begin(), drawings.end(), std::back_inserter(to));
  to.push_back(TagEnd{});
}

}  // namespace tandem::layout
