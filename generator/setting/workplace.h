// Stage: setting. What a block has at hand while it is laid out.
#pragma once

#include <utility>

#include "setting/galley.h"
#include "setting/hand.h"
#include "setting/setting.h"

namespace tandem::setting {

class FlowMemo;

/// It ends with the call that it was made for. Nothing can keep it: it cannot be copied, and none of its
/// parts can be assigned, so a Drawing takes none of them.
class Workplace {
 public:
  /// `block`: the place of what is laid out first, for errors.
  Workplace(Setting its_setting, text::Typesetter& typesetter, layout::ElementNumbers& numbers,
            Diagnostics& diagnostics, const SourceSpan& block = {}, FlowMemo* kept = nullptr)
      : setting(std::move(its_setting)),
        galley(setting.styles, numbers, block),
        hand(setting, galley, typesetter, diagnostics),
        memo(kept) {}
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  /// For blocks inside of this one's block: `width` points wide, with a galley of its own (Galley::inside).
  Workplace inside(double width) const { return {*this, width}; }

  /// For what stands next in this galley, numbered by itself (Galley::beside).
  Workplace beside(layout::ElementNumbers& numbers) const { return {*this, numbers}; }

  const Setting setting;           ///< the surroundings, which stay as they are
  Galley galley;                   ///< where strips go
  Hand hand;                       ///< which sets their type
  FlowMemo* const memo = nullptr;  ///< of what was laid out before; what stands inside of another has none

 private:
  Workplace(const Workplace& outer, double width)
      : setting(outer.setting.inside(width)),
        galley(outer.galley.inside()),
        hand(outer.hand.inside(setting, galley)) {}
  Workplace(const Workplace& outer, layout::ElementNumbers& numbers)
      : setting(outer.setting),
        galley(outer.galley.beside(numbers)),
        hand(outer.hand.inside(setting, galley)) {}
};

}  // namespace tandem::setting
