// Stage: personalise. Why a sheet is in a couple's pack or not, and the smallest change that would bring it
// in. In: a recipe, a couple and what is known of them. Out: a reason for each sheet of the recipe, and each
// pin.
#pragma once

#include <vector>

#include "model/fact_answers.h"
#include "model/project.h"
#include "personalise/pack.h"

namespace tandem::personalise {

struct PackReason {
  enum class Why {
    everybody,     ///< the recipe gives it to all
    for_them,      ///< the recipe gives it to all of whom what it asks for is known
    pinned,        ///< for this couple
    wanted,        ///< the choice in which most of what is wanted fits has it
    needed,        ///< `other` comes, and needs it
    banned,        ///< for this couple
    for_others,    ///< it asks for what is not known of this couple
    by_rule,       ///< the recipe's rules leave it out; of safety nothing is told apart
    lacks,         ///< its companion `missing` is not in this pack
    excluded,      ///< by `other`
    no_room,       ///< others are wanted more
    untranslated,  ///< it is not there in the language `missing` of one of their copies
  };
  const model::Sheet* sheet = nullptr;
  bool is_in = false;
  Why why = Why::everybody;
  const model::Sheet* other = nullptr;
  std::string missing = {};
  std::vector<std::string> focus = {};  ///< of what comes: what the couple has named that it is for

  /// With which it would come, where it is left out for want of room or beside another; each has been tried.
  struct Change {
    int more_minutes = 0;
    const model::Sheet* without = nullptr;
    bool is_any() const { return more_minutes > 0 || without; }
  };
  Change change = {};
};

/// A change by minutes is looked for up to so many.
constexpr int most_more_minutes = 120;

/// What a project leaves out because a copy's language does not have it is out after all.
void leave_out_untranslated(std::vector<PackReason>& reasons, const PackLanguages& languages,
                            const model::Project& project);

/// In the order of the recipe: what everybody gets, what is offered, then pins of other sheets.
std::vector<PackReason> pack_reasons(const model::Couple& couple, const model::Recipe& recipe,
                                     const model::FactAnswers& answers, const model::Project& project);
/// Of those in the pack alone: nothing is tried.
std::vector<PackReason> reasons_of_pack(const model::Couple& couple, const model::Recipe& recipe,
                                        const model::FactAnswers& answers, const model::Project& project);

}  // namespace tandem::personalise
