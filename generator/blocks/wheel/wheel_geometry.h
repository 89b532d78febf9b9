// Stage: blocks. A wheel's points, and where the labels of its spokes stand.
// In: the number of spokes and steps, the frame's width, how large labels become when they are set to a
// width. Out: places in points; the wheel's middle is (0, 0).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "base/geometry.h"

namespace tandem::blocks {

struct WheelShape {
  int spokes = 8;
  int steps = 10;     ///< from the hub, which is 0, to the rim
  double radius = 0;  ///< of the rim
  double hub = 0;     ///< radius where the spokes begin, so that none of their zeros meet

  /// Clockwise from the top. No spoke stands level where that can be avoided, because its label has least
  /// room.
  double angle(int spoke) const;
  Point point(int spoke, double value) const;
  /// The same, moved by `aside` points clockwise along the ring, at a right angle to the spoke.
  Point point_aside(int spoke, double value, double aside) const;
};

/// The size of a spoke's label when it is set to a width.
using MeasureLabel = std::function<Size(std::size_t spoke, double width)>;

struct WheelLabel {
  Rect box;
  double room = 0;  ///< the width that it was set to
  int side = 0;     ///< -1 left of the wheel, 1 right of it, 0 above or below it
  double away = 0;  ///< how far its neighbours pushed it from its spoke
};

/// Labels stand outside of the rim by `gap`, within `width` around the wheel, and never over each other.
std::vector<WheelLabel> place_labels(const WheelShape& shape, double width, double gap,
                                     const MeasureLabel& measure);

/// The largest radius from `most` down to `least` at which every label has room for its longest word, or
/// none. The hub's share of the radius stays what it is in `shape`, or grows.
std::optional<double> largest_radius(WheelShape shape, double width, double gap, double most, double least,
                                     const std::vector<double>& longest_words, const MeasureLabel& measure);

}  // namespace tandem::blocks
