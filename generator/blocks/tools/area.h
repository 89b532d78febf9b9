// Stage: blocks. The ground of a box: tinted where the theme has tints, and outlined, because pure black and
// white shows no tint.
#pragma once

#include <vector>

#include "setting/setting.h"

namespace tandem::blocks {

/// Appends the ground of a box with words on it. Corners are rounded by `radius` points.
void append_ground(std::vector<layout::Item>& to, Rect box, double radius, Colour outline,
                   const setting::Setting& setting);

}  // namespace tandem::blocks
