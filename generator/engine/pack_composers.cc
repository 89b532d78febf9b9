#include "engine/pack_composers.h"

namespace tandem {

LookComposers::LookComposers(const PackLooks& looks, const std::function<PreparedLook(const Look&)>& prepared,
                             Memo& memo, Diagnostics& found, const Letterhead& letterhead)
    : looks_(looks) {
  for (const Look& look : looks_.all()) {
    std::unique_ptr<Composer>& composer = composers_[look];
    if (!composer)
      composer = std::make_unique<Composer>(composer_for(prepared(look), memo, found, letterhead));
  }
}

PackComposers LookComposers::of_pack() {
  const auto of = [&](const Look& look) -> Composer& { return *composers_.at(look); };
  return {of(looks_.a), of(looks_.b), of(looks_.joint), of(looks_.joint_again.value_or(looks_.joint))};
}

}  // namespace tandem
