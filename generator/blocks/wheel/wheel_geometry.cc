#include "blocks/wheel/wheel_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

/// Sine of the angle from the top within which a label stands above the wheel, not beside it.
constexpr double nearly_upright = 0.2;
/// Cosine within which a spoke is level.
constexpr double nearly_level = 0.02;
constexpr double radius_step = 2;  // points

/// A label before its neighbours have pushed it: beside the rim at its spoke's end.
WheelLabel place_beside(const WheelShape& shape, int spoke, double half_width, double gap,
                        const MeasureLabel& measure) {
  const double angle = shape.angle(spoke);
  const double reach = shape.radius + gap;
  const Point end = layout::point_on_circle({0, 0}, reach, angle);
  WheelLabel label;
  label.side = std::sin(angle) > 0 ? 1 : -1;
  double inner = std::abs(end.x);
  // A taller label comes nearer to the rim's bulge, so it moves outwards, where it may get taller again.
  for (int pass = 0; pass < 3; ++pass) {
    label.room = half_width - inner;
    const Size size = measure(static_cast<std::size_t>(spoke), std::max(1.0, label.room));
    label.box = {0, end.y - size.height * (1 + std::cos(angle)) / 2, size.width, size.height};
    const double nearest = std::clamp(0.0, label.box.y, label.box.bottom());
    inner = std::max(inner, std::sqrt(std::max(0.0, reach * reach - nearest * nearest)));
  }
  label.box.x = label.side > 0 ? inner : -inner - label.box.width;
  return label;
}

/// A label above or below the wheel keeps clear of its neighbours' inner edges.
WheelLabel place_upright(const WheelShape& shape, int spoke, double gap, const MeasureLabel& measure) {
  const double angle = shape.angle(spoke);
  const double reach = shape.radius + gap;
  WheelLabel label;
  label.room = 2 * (reach * std::sin(2 * std::numbers::pi / shape.spokes) - gap);
  const Size size = measure(static_cast<std::size_t>(spoke), label.room);
  const double end = -reach * std::cos(angle);
  label.box = {-size.width / 2, end < 0 ? end - size.height : end, size.width, size.height};
  return label;
}

// Labels of one side make room for each other, the level one first and then away from it: a box that moves
// away from the wheel's middle can never come over the rim.
void part_labels(const WheelShape& shape, std::vector<WheelLabel>& labels, int side, double gap) {
  std::vector<std::size_t> upper, lower;
  double above = -gap / 2;
  double below = gap / 2;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].side != side) continue;
    const double height = std::cos(shape.angle(static_cast<int>(i)));
    if (std::abs(height) < nearly_level) {
      above = labels[i].box.y - gap;
      below = labels[i].box.bottom() + gap;
    } else {
      (height > 0 ? upper : lower).push_back(i);
    }
  }
  const auto nearer = [&](std::size_t a, std::size_t b) {
    return std::abs(std::cos(shape.angle(static_cast<int>(a)))) <
           std::abs(std::cos(shape.angle(static_cast<int>(b))));
  };
  std::sort(upper.begin(), upper.end(), nearer);
  std::sort(lower.begin(), lower.end(), nearer);
  const auto move_to = [&](WheelLabel& label, double top) {
    label.away = std::abs(top - label.box.y);
    label.box.y = top;
  };
  for (const std::size_t i : upper) {
    WheelLabel& label = labels[i];
    move_to(label, std::min(label.box.y, above - label.box.height));
    above = label.box.y - gap;
  }
  for (const std::size_t i : lower) {
    WheelLabel& label = labels[i];
    move_to(label, std::max(label.box.y, below));
    below = label.box.bottom() + gap;
  }
}

}  // namespace

double WheelShape::angle(int spoke) const {
  const double step = 2 * std::numbers::pi / spokes;
  return step * spoke + (spokes % 4 == 0 ? step / 2 : 0);
}

Point WheelShape::point(int spoke, double value) const {
  return layout::point_on_circle({0, 0}, hub + (radius - hub) * value / steps, angle(spoke));
}

Point WheelShape::point_aside(int spoke, double value, double aside) const {
  const Point on_spoke = point(spoke, value);
  return {on_spoke.x + aside * std::cos(angle(spoke)), on_spoke.y + aside * std::sin(angle(spoke))};
}

std::vector<WheelLabel> place_labels(const WheelShape& shape, double width, double gap,
                                     const MeasureLabel& measure) {
  std::vector<WheelLabel> labels;
  for (int spoke = 0; spoke < shape.spokes; ++spoke) {
    const bool is_upright = std::abs(std::sin(shape.angle(spoke))) < nearly_upright;
    labels.push_back(is_upright ? place_upright(shape, spoke, gap, measure)
                                : place_beside(shape, spoke, width / 2, gap, measure));
  }
  part_labels(shape, labels, -1, gap);
  part_labels(shape, labels, 1, gap);
  return labels;
}

std::optional<double> largest_radius(WheelShape shape, double width, double gap, double most, double least,
                                     const std::vector<double>& longest_words, const MeasureLabel& measure) {
  for (double radius = most; radius >= least; radius -= radius_step) {
    shape.radius = radius;
    const std::vector<WheelLabel> labels = place_labels(shape, width, gap, measure);
    bool fits = true;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Rect& box = labels[i].box;
      fits = fits && longest_words[i] <= labels[i].room && box.x >= -width / 2 && box.right() <= width / 2;
    }
    if (fits) return radius;
  }
  return std::nullopt;
}

}  // namespace tandem::blocks
