// Stage: layout. Areas as hatching, for paper that shows no tints.
// In: a convex polygon. Out: lines at 45 degrees that end at its edges.
#pragma once

#include <vector>

#include "layout/page.h"

namespace tandem {

/// `pitch`: distance of two lines, `thickness` of each; points. Lines of neighbouring areas fall together,
/// because they are counted from the origin.
std::vector<Item> hatching(const std::vector<Point>& convex_polygon, double pitch, double thickness,
                           Colour colour);

}  // namespace tandem
