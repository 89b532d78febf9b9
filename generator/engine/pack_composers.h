// Stage: engine. Composers for a couple's copies: one for each look that they have.
// In: the looks of a pack, and where to find them made. Out: PackComposers.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "engine/engine.h"
#include "engine/pack_looks.h"

namespace tandem::engine {

class LookComposers {
 public:
  /// `prepared` gives a look that is made, or makes it. All but the looks is borrowed.
  LookComposers(const PackLooks& looks, const std::function<PreparedLook(const Look&)>& prepared, Memo& memo,
                Diagnostics& found, const setting::Letterhead& letterhead);

  compose::PackComposers of_pack();

 private:
  PackLooks looks_;
  std::map<Look, std::unique_ptr<compose::Composer>> composers_;
};

}  // namespace tandem::engine
