// Stage: press. What a page puts on paper, one thing after the other. Made by MarkReader, for whoever checks
// pages or counts ink.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "press/preflight/ink_colour.h"

namespace tandem::press {

/// In a page's own units, y upwards. Empty where it has neither width nor height.
struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;

  double width() const { return right - left; }
  double height() const { return top - bottom; }
  bool is_empty() const { return !(right > left && top > bottom); }
};

inline Box common(const Box& one, const Box& other) {
  return {std::max(one.left, other.left), std::max(one.bottom, other.bottom),
          std::min(one.right, other.right), std::min(one.top, other.top)};
}

using Polygon = std::vector<Point>;

/// What holds all of them; empty for none.
Box box_of(const std::vector<Polygon>& area);

struct InkMark {
  enum class Kind { shape, line, letter, picture } kind = Kind::shape;
  std::vector<Polygon> area;  ///< of a line what it covers; y upwards
  bool is_even_odd = false;
  InkColour ink;
  double opacity = 1;
  bool is_blended = false;       ///< it lets something through, or mixes with it
  Box clip;                      ///< nothing is on paper outside of it
  double width = 0;              ///< of a line, points
  double dots_an_inch = 0;       ///< of a picture, the fewer of both directions
  bool is_bilevel = false;       ///< of a picture: black or white alone
  std::string font = {};         ///< of a letter: its name
  bool is_font_missing = false;  ///< of a letter: the file does not have it
};

}  // namespace tandem::press
