#include "engine/pack_composers.h"

namespace tandem::engine {

LookComposers::LookComposers(const PackLooks& looks, const std::function<PreparedLook(const Look&)>& prepared,
                             Memo& memo, Diagnostics& found, const setting::Letterhead& letterhead)
    : looks_(looks) {
  for (const Look& look : looks_.all()) {
    std::unique_ptr<compose::Composer>& composer = composers_[look];
    if (!composer)
      composer = std::make_unique<compose::Composer>(composer_for(prepared(look), memo, found, letterhead));
  }
}

compose::PackComposers LookComposers::of_pack() {
  const auto of = [&](const Look& look) -> compose::Composer& { return *composers_.at(look); };
  return {of(looks_.a), of(looks_.b), of(looks_.joint), of(looks_.joint_again.value_or(looks_.joint))};
}

}  // namespace tandem::engine
