// Stage: engine. What a couple's copies look like: the run's look, with what the couple and each partner ask
// for over it. In: a couple, a run's look. Out: a look for each copy.
#pragma once

#include <optional>
#include <vector>

#include "engine/look.h"
#include "model/couple.h"
#include "personalise/pack.h"

namespace tandem::engine {

struct PackLooks {
  Look a;
  Look b;
  Look joint;
  std::optional<Look> joint_again = std::nullopt;  ///< the other partner's language

  personalise::PackLanguages languages() const;
  std::vector<Look> all() const;
};

/// Joint pages are for two readers: they have the variants of both. Their language is the one that the couple
/// says, that of both partners, or else each partner's, one after the other.
PackLooks looks_of(const model::Couple& couple, const Look& of_run);

/// Adds the variants over each other that any of the couples' copies has, where they are not among the looks
/// yet; language and paper are the run's.
void add_looks_of(const std::vector<const model::Couple*>& couples, const Look& of_run,
                  std::vector<Look>& looks);

}  // namespace tandem::engine
