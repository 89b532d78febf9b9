#include "press/preflight/pen.h"

#include <cmath>
#include <cstddef>

namespace tandem::press {
namespace {

constexpr double thinnest = 0.12;  // a dot of a printer with 600 an inch
constexpr int most_dashes = 20'000;

/// Walks along lines, and draws where the pen is down.
class Stroke {
 public:
  Stroke(const Pen& pen, double scale)
      : half_(std::max(pen.width * scale, thinnest) / 2), beyond_(pen.reaches_beyond ? half_ : 0) {
    double sum = 0;
    for (const double dash : pen.dashes) {
      dashes_.push_back(std::max(0.0, dash * scale));
      sum += dashes_.back();
    }
    if (!(sum > 0)) dashes_.clear();
    phase_ = sum > 0 ? std::fmod(std::max(0.0, pen.phase * scale), 2 * sum) : 0;
  }

  void begin() {
    place_ = 0;
    left_ = dashes_.empty() ? 0 : dashes_[0];
    for (double skip = phase_; !dashes_.empty() && skip > 0;) {
      const double step = std::min(skip, left_);
      skip -= step;
      left_ -= step;
      if (left_ <= 0) next_dash();
    }
  }

  void go(Point from, Point to) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (dashes_.empty()) return add(from, to);
    const auto at = [&](double way) {
      return Point{from.x + (to.x - from.x) * way / length, from.y + (to.y - from.y) * way / length};
    };
    for (double way = 0; way < length && drawn_ < most_dashes; ++drawn_) {
      const double step = std::min(left_, length - way);
      if (place_ % 2 == 0) add(at(way), at(way + step));
      way += step;
      left_ -= step;
      if (left_ <= 1e-9) next_dash();
    }
  }

  std::vector<Polygon> take() { return std::move(area_); }

 private:
  void next_dash() {
    ++place_;
    left_ = dashes_[place_ % dashes_.size()];
  }

  void add(Point from, Point to) {
    double x = to.x - from.x;
    double y = to.y - from.y;
    const double length = std::hypot(x, y);
    if (length <= 0 && beyond_ <= 0) return;
    x = length > 0 ? x / length : 1;
    y = length > 0 ? y / length : 0;
    const Point a{from.x - x * beyond_, from.y - y * beyond_};
    const Point b{to.x + x * beyond_, to.y + y * beyond_};
    area_.push_back({{a.x + y * half_, a.y - x * half_},
                     {b.x + y * half_, b.y - x * half_},
                     {b.x - y * half_, b.y + x * half_},
                     {a.x - y * half_, a.y + x * half_}});
  }

  double half_;
  double beyond_;
  std::vector<double> dashes_;
  double phase_ = 0;
  std::size_t place_ = 0;
  double left_ = 0;
  int drawn_ = 0;
  std::vector<Polygon> area_;
};

}  // namespace

void Path::line_to(Point point) {
  if (lines_.empty()) return;
  // What goes on behind a closed line begins where that began.
  if (lines_.back().is_closed) lines_.push_back({{lines_.back().points.front()}, false});
  lines_.back().points.push_back(point);
}

void Path::close() {
  if (!lines_.empty()) lines_.back().is_closed = true;
}

std::vector<Polygon> Path::polygons() const {
  std::vector<Polygon> polygons;
  for (const Line& line : lines_) polygons.push_back(line.points);
  return polygons;
}

std::vector<Polygon> stroked(const Path& path, const Pen& pen, double scale) {
  Stroke stroke(pen, scale);
  for (const Path::Line& line : path.lines()) {
    stroke.begin();
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) stroke.go(line.points[i], line.points[i + 1]);
    if (line.is_closed) stroke.go(line.points.back(), line.points.front());
  }
  return stroke.take();
}

}  // namespace tandem::press
