// Stage: base. Lengths and shapes that every stage shares.
// All lengths are PDF points (1/72 inch) unless a name says otherwise; the page's origin is its top
// left corner and y grows downwards (the pdf stage alone turns that round).
#pragma once

namespace tandem {

constexpr double points_per_millimetre = 72.0 / 25.4;
constexpr double from_millimetres(double value) {
  return value * points_per_millimetre;
}
constexpr double to_millimetres(double points) {
  return points / points_per_millimetre;
}

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0;
  double height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

}  // namespace tandem
