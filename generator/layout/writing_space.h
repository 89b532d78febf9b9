// Stage: layout. Ruled lines to write on, that grow to fill their page.
#pragma once

#include <limits>

#include "layout/flow.h"

namespace tandem::layout {

/// How a theme rules paper. Points.
struct Ruling {
  double pitch = 0;  ///< least distance of two lines
  double thickness = 0;
  Colour colour;
  /// Writing space ends at so many times the lines that were asked for; what is left of a page stays white.
  double most_growth = std::numeric_limits<double>::infinity();

  /// How many whole lines that is; may be infinite.
  double most_lines(int asked) const;
};

/// The ruled lines of a box, the first one pitch below its top: items of an artifact.
std::vector<Item> ruled_lines(Rect box, double pitch, const Ruling& ruling);

/// A strip of at least `lines` ruled lines from `left` to `right`, with the field that they are on screen; it
/// grows to Ruling::most_lines.
/// The field's box, line height and kind (text of one line or of several) are set when the strip is drawn.
Strip writing_strip(int lines, double left, double right, const Ruling& ruling, FieldItem field, int element);

}  // namespace tandem::layout
