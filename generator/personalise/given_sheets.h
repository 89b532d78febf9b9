// Stage: personalise. What comes to a couple whatever is chosen: the sheets that a recipe gives to all, and
// the couple's pins. In: a recipe, a couple, what is known of them. Out: each such sheet, and why one is
// withheld.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/fact_answers.h"
#include "model/project.h"

namespace tandem::personalise {

struct GivenSheet {
  /// Why it does not come.
  enum class Withheld {
    not_at_all,  ///< it comes
    banned,      ///< by the facilitator
    for_others,  ///< its `when:` does not hold
    gate,        ///< told to nobody
    lacks,       ///< its companion `missing` does not come
  };
  const model::Sheet* sheet = nullptr;
  bool is_recipes = false;  ///< the recipe gives it to all; else it is a pin beside
  bool is_pinned = false;
  bool is_lifted = false;  ///< it comes for the sake of a pin that requires it, whatever its `when:` asks
  Withheld why = Withheld::not_at_all;
  std::string missing = {};

  bool comes() const { return why == Withheld::not_at_all; }
};

/// Whether a list names this id.
bool names_id(const std::vector<load::Identifier>& ids, std::string_view id);

/// Whether its `when:` holds, if it has one.
bool is_for_them(const model::Sheet& sheet, const model::FactAnswers& answers);

/// Where nobody has vouched for a couple, a recipe with a gate has light sheets alone.
bool passes_gate(const model::Sheet& sheet, const model::Recipe& recipe, const model::Couple& couple);

/// Ids of the couple's pins and of all that these require: what they ask for in their `when:` does not count.
std::set<std::string_view> pinned_with_companions(const model::Couple& couple, const model::Project& project);

/// In the order of the recipe, then pins that it neither gives nor offers. Not the resource page. Nothing
/// comes without the companions that it requires.
std::vector<GivenSheet> given_sheets(const model::Couple& couple, const model::Recipe& recipe,
                                     const model::FactAnswers& answers, const model::Project& project);

}  // namespace tandem::personalise
