// Stage: blocks. Areas, filled as the theme says: tinted, hatched for a copier, or with an outline alone.
#pragma once

#include <vector>

#include "blocks/block_context.h"

namespace tandem {

/// Appends the ground of a box with words on it: a tint, or where the theme has none an outline, because
/// words on hatching cannot be read. Corners are rounded by `radius` points.
void append_ground(std::vector<Item>& to, Rect box, double radius, const BlockContext& context);

/// Appends an area of a figure, without words on it, as a convex polygon: tinted, hatched or empty, and
/// outlined in any case.
void append_filled_figure(std::vector<Item>& to, const std::vector<Point>& corners, double thickness,
                          const BlockContext& context);

}  // namespace tandem
