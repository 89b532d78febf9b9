// Stage: personalise. What a recipe offers to one couple: sheets as numbers that a choice is made of, and why
// one that does not come cannot. In: a recipe with `choose:`, a couple, what is known of them. Out: offers,
// and the chosen sheets in the order in which they are done.
#pragma once

#include <string>
#include <vector>

#include "model/fact_answers.h"
#include "model/project.h"
#include "personalise/choice.h"

namespace tandem::personalise {

/// Why an offer cannot come, whatever the time.
enum class Barred {
  not_at_all,     ///< it can come
  banned,         ///< by the facilitator
  for_others,     ///< its `when:` does not hold
  gate,           ///< told to nobody
  asks_too_much,  ///< its intensity is above the recipe's
  other_setting,  ///< it is not for where the chosen ones are done
  group_size,     ///< it suits fewer or more couples than come
  stays_in_room,  ///< and the chosen ones go home
  lacks,          ///< a companion that is not in this pack
  excluded,       ///< by a sheet that everybody gets
};

struct CoupleOffers {
  std::vector<const model::Sheet*> sheets;
  std::vector<SheetOffer> offers;               ///< of each sheet
  std::vector<Barred> barred;                   ///< of each sheet
  std::vector<const model::Sheet*> because_of;  ///< of `excluded`, else null
  std::vector<std::string> missing;             ///< of `lacks`: the companion's id
  std::vector<std::vector<std::string>> focus;  ///< of each sheet: what the couple has named that it is for
  int minutes = 0;                              ///< that the chosen ones may take
  Balance balance;
};

/// That chosen sheets may take: as many as the couple has, or else as the recipe says.
int minutes_for(const model::Couple& couple, const model::Choosing& choosing);

/// Empty for a recipe that leaves nothing to choose. Worth is the weight of the offer, and once more for each
/// focus that the couple has named; the highest of an offer's scores that both have given adds to it, 10 as
/// much as a focus.
CoupleOffers offers_to(const model::Couple& couple, const model::Recipe& recipe,
                       const model::FactAnswers& answers, const model::Project& project);

/// The best choice; where not all of the balance can be had within the minutes, the best with what can: a
/// strength before a private sheet.
Choice choose_from(const CoupleOffers& offers);

/// The chosen sheets: in the order of the offers, what a sheet builds on before it, and something light at
/// the end where there is anything light.
std::vector<const model::Sheet*> in_order(const CoupleOffers& offers, const Choice& choice);

}  // namespace tandem::personalise
