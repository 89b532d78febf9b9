// Stage: compose. How many pages a couple's copies have where their looks differ: as many as the thicker one
// has with ordinary names, so that their thickness tells of the sheets and the looks, and of nothing else.
// In: looks, a pack, and how to lay it out for other people. Out: pages, counted once for all packs alike.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "personalise/pack.h"

namespace tandem::compose {

/// One thread's.
class PackThickness {
 public:
  /// `looks`: what tells the two looks from others, for as long as this lives. `count_pages` lays the pack
  /// out for a couple that nobody is.
  int pages(const std::vector<const void*>& looks, const personalise::Pack& pack,
            const std::function<int(const model::Couple& stand_in)>& count_pages);

 private:
  std::map<std::vector<const void*>, int> pages_;
};

}  // namespace tandem::compose
