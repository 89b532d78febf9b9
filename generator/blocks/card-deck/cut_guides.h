// Stage: blocks. Lines to cut along: thin dashes, scissors where one begins.
#pragma once

#include <vector>

#include "blocks/card-deck/card_sheet.h"

namespace tandem::blocks {

/// Appends guides around the first `count` cards of a grid as an artifact: straight lines, and arcs that show
/// how the corners may be rounded. Scissors stand in the margin before the first line.
void append_cut_guides(std::vector<layout::Item>& to, const CardGrid& grid, int count, double radius,
                       const setting::Setting& setting);

}  // namespace tandem::blocks
