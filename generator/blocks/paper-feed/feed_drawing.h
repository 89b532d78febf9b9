// Stage: blocks, internal to `paper-feed`. How paper goes into a printer, and how the printer turns it, as
// drawings without words. In: what is shown, and room for it. Out: items.
#pragma once

#include <vector>

#include "layout/item.h"
#include "setting/stylesheet.h"

namespace tandem::blocks {

/// In the order of words_of(Feed).
enum class Feed {
  marked_leaf,  ///< a leaf with a cross at its upper edge, on its way into the printer
  label_sheet,  ///< a sheet of labels on its way into the printer
  long_edge,    ///< a leaf that stands, turned about its long edge as in a book
  short_edge,   ///< a leaf that lies, turned about its short edge as in a book
};

std::vector<layout::Item> feed_drawing(Feed feed, const Rect& room, const setting::Palette& palette);

}  // namespace tandem::blocks
