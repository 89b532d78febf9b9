// Stage: setting. What a block has at hand while it is laid out.
#pragma once

#include <utility>

#include "setting/galley.h"
#include "setting/hand.h"
#include "setting/setting.h"

namespace tandem {

/// It ends with the call that it was made for. Nothing can keep it: it cannot be copied, and none of its
/// parts can be assigned, so a Drawing takes none of them.
class Workplace {
 public:
  /// `block`: the place of what is laid out first, for errors.
  Workplace(Setting its_setting, Typesetter& typesetter, ElementNumbers& numbers, Diagnostics& diagnostics,
            const SourceSpan& block = {})
      : setting(std::move(its_setting)),
        galley(setting.styles, numbers, block),
        hand(setting, galley, typesetter, diagnostics) {}
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  /// For blocks inside of this one's block: `width` points wide, with a galley of its own (Galley::inside).
  Workplace inside(double width) const { return {*this, width}; }

  const Setting setting;  ///< the surroundings, which stay as they are
  Galley galley;          ///< where strips go
  Hand hand;              ///< which sets their type

 private:
  Workplace(const Workplace& outer, double width)
      : setting(outer.setting.inside(width)),
        galley(outer.galley.inside()),
        hand(outer.hand.inside(setting, galley)) {}
};

}  // namespace tandem
