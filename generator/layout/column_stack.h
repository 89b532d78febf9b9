// Stage: layout. Columns of strips side by side, as one uncut strip; knows no block.
// In: the strips of each column, below each other. Out: a strip that shares its room inside each column.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/flow.h"

namespace tandem::layout {

struct Column {
  double left = 0;  ///< points from the strip's left edge
  std::vector<Strip> strips;
  std::vector<std::size_t> beginnings;  ///< indices of strips that begin a block, in order; the first is 0
};

/// Blocks begin with a line of text on a grid of `pitch` points, so that lines of neighbours stand beside
/// each other; the first lines of all columns stand beside each other in any case. Where the page leaves
/// room, writing space in each column grows as it would on a page, and ends where the columns end. Items
/// stand in the order of reading: column by column.
Strip stack_columns(std::vector<Column> columns, double pitch);

}  // namespace tandem::layout
