#include "engine/pack_looks.h"

#include <algorithm>

namespace tandem::engine {
namespace {

void add(std::vector<std::string>& variants, const std::vector<load::Identifier>& more) {
  for (const load::Identifier& id : more) {
    if (std::find(variants.begin(), variants.end(), id.value) == variants.end()) variants.push_back(id.value);
  }
}

/// A partner's wishes, or the couple's, over a look.
template <typename Wish>
Look with(Look look, const Wish& wish) {
  if (!wish.language.empty()) look.language = wish.language.value;
  if (!wish.paper.empty()) look.paper = wish.paper.value;
  add(look.variants, wish.variants);
  return look;
}

}  // namespace

PackLooks looks_of(const model::Couple& couple, const Look& of_run) {
  const Look of_both = with(of_run, couple);
  PackLooks looks{with(of_both, couple.a), with(of_both, couple.b), of_both};
  add(looks.joint.variants, couple.a.variants);
  add(looks.joint.variants, couple.b.variants);
  if (looks.a.paper == looks.b.paper) looks.joint.paper = looks.a.paper;
  const std::string& chosen = couple.joint.value;
  if (!chosen.empty() && chosen != model::joint_in_both) {
    looks.joint.language = chosen;
  } else if (looks.a.language == looks.b.language) {
    looks.joint.language = looks.a.language;
  } else if (chosen == model::joint_in_both || couple.language.empty()) {
    looks.joint_again = looks.joint;
    looks.joint.language = looks.a.language;
    looks.joint_again->language = looks.b.language;
  }
  return looks;
}

void add_looks_of(const std::vector<const model::Couple*>& couples, const Look& of_run,
                  std::vector<Look>& looks) {
  for (const model::Couple* couple : couples) {
    for (const Look& look : looks_of(*couple, of_run).all()) {
      const Look combined{of_run.theme, look.variants, of_run.language, of_run.paper};
      if (std::find(looks.begin(), looks.end(), combined) == looks.end()) looks.push_back(combined);
    }
  }
}

personalise::PackLanguages PackLooks::languages() const {
  return {a.language, b.language, joint.language, joint_again ? joint_again->language : std::string()};
}

std::vector<Look> PackLooks::all() const {
  std::vector<Look> looks{a, b, joint};
  if (joint_again) looks.push_back(*joint_again);
  return looks;
}

}  // namespace tandem::engine
