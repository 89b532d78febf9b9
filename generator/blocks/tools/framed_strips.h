// Stage: blocks. A box with an outline around strips, which may be cut between two pages.
#pragma once

#include <vector>

#include "setting/workplace.h"

namespace tandem::blocks {

/// A workplace for what stands inside of a box: narrower by `padding` points at either side.
setting::Workplace inside_frame(double padding, const setting::Workplace& at);

/// Adds the strips that were laid out there with the box around them, its line `thickness` points thick.
/// Where a page ends between two of them, the box stays open there. The strips keep their height: none may
/// grow.
void add_framed(std::vector<layout::Strip> strips, double padding, double thickness, setting::Workplace& at);

}  // namespace tandem::blocks
