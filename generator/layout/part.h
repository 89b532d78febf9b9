// Stage: layout. What a strip, a header or a footer puts on paper, in places and with numbers of its own: it
// is made once and stands on many pages. In: items from a corner (0, 0), their elements numbered from 1. Out:
// the same, not to be changed; and items as a page has them, moved to its coordinates and numbered on.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "layout/item.h"

namespace tandem::layout {

struct Part {
  std::vector<Item> items;
  std::vector<std::size_t> fields;  ///< which of the items are FieldItems
  std::vector<TagBegin> left_open;  ///< tags that it opens and does not end
  std::size_t closes = 0;           ///< how many tags it ends that were open before it
  bool is_kept = false;             ///< a memo has it, so that it will stand on other pages, too
  bool is_personal = true;  ///< it may hold what one couple alone has: the pdf stage keeps such things
                            ///< together, and does not take pains over them
};

/// See Part. What nobody has looked at is taken for personal.
std::shared_ptr<const Part> make_part(std::vector<Item> items, bool is_kept = false, bool is_personal = true);

/// A part at its place.
struct Placed {
  std::shared_ptr<const Part> part;
  double lower = 0;         ///< how far down in the frame its corner is, in points
  Point frame = {};         ///< the frame's corner on the page
  int elements_before = 0;  ///< what is added to its elements' numbers
};

/// Moves an item of the part to where it stands. Sums of lengths are rounded, hence first down in the frame
/// and then with the frame, as a page is built.
void put_in_place(Item& item, const Placed& placed);

}  // namespace tandem::layout
