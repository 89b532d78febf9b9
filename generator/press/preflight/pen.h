// Stage: press, internal. Lines as areas (ISO 32000-1, 8.4.3). In: a path and what it is drawn with. Out: the
// polygons that are painted.
#pragma once

#include <vector>

#include "press/preflight/ink_mark.h"

namespace tandem::press {

/// On the page; y upwards.
class Path {
 public:
  void move_to(Point point) { lines_.push_back({{point}, false}); }
  void line_to(Point point);
  void close();
  void add_closed(Polygon polygon) { lines_.push_back({std::move(polygon), true}); }

  std::vector<Polygon> polygons() const;

  struct Line {
    Polygon points;
    bool is_closed = false;
  };
  const std::vector<Line>& lines() const { return lines_; }

 private:
  std::vector<Line> lines_;
};

/// Lengths are in the units of the operators.
struct Pen {
  double width = 1;
  bool reaches_beyond = false;  ///< half a width at both ends
  std::vector<double> dashes = {};
  double phase = 0;
};

/// `scale`: how many points the pen's unit has. Each stretch is a rectangle, all turning the same way; the
/// thinnest line is as a printer draws it.
std::vector<Polygon> stroked(const Path& path, const Pen& pen, double scale);

}  // namespace tandem::press
