// Stage: layout. Cuts a galley into pages: the fewest that hold it, and among those the best looking.
// In: a Flow and the frame's size. Out: the parts of each page, relative to the frame's top left.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "layout/flow.h"
#include "layout/page_items.h"

namespace tandem::layout {

struct FilledFrame {
  PageItems items;
  double used = 0;  ///< points from the top to below the last strip
  struct Anchor {
    int note = 0;    ///< index into Flow::notes
    double top = 0;  ///< of the strip it stands beside, points from the frame's top
  };
  std::vector<Anchor> anchors;
  Around around = Around::all;
};

/// Breaks by dynamic programming over all legal breaks (after Plass 1981, "Optimal pagination"): a page
/// costs by how much of it stays empty after writing space has grown; a break below a strip adds its
/// reluctance, a flow that ends with hardly anything on its last page costs, too, and a break that
/// keep_with_next forbids is not legal, unless there is no other way. Where a page would be a little too
/// short, the spaces between its strips shrink by up to a quarter. A strip taller than the frame is reported
/// as 'too-tall' and stands alone, cut off. A strip that asks for a recto gets an odd page: an empty one is
/// put before it where needed. `first_page` is the number of the first page, from 1. Tags that are open at a
/// page's foot are closed there and opened again on the next page.
std::vector<FilledFrame> break_into_pages(const Flow& flow, Size frame, Diagnostics& diagnostics,
                                          int first_page = 1);

}  // namespace tandem::layout
