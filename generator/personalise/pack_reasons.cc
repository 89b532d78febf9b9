#include "personalise/pack_reasons.h"

#include <algorithm>

#include "model/bending.h"
#include "personalise/given_sheets.h"
#include "personalise/recipe_offers.h"

namespace tandem::personalise {
namespace {

using Why = PackReason::Why;

/// Finds the smallest changes by trying them.
class WhatIf {
 public:
  WhatIf(const CoupleOffers& offers, const Choice& choice) : offers_(offers), choice_(choice) {}

  PackReason::Change for_sheet(std::size_t place) {
    const int minutes = more_minutes(place);
    if (minutes > 0 && minutes <= soon) return {minutes, nullptr};
    if (const model::Sheet* other = without(place)) return {0, other};
    return {minutes, nullptr};
  }

 private:
  // Half an hour can be found; more than that, and leaving another out is the smaller change.
  static constexpr int soon = 30;

  int more_minutes(std::size_t place) {
    if (first_with_.empty()) try_minutes();
    return first_with_[place];
  }

  void try_minutes() {
    first_with_.assign(offers_.offers.size(), 0);
    for (int more = 1; more <= most_more_minutes; ++more) {
      CoupleOffers with_more = offers_;
      with_more.minutes += more;
      const Choice choice = choose_from(with_more);
      for (std::size_t i = 0; i < first_with_.size(); ++i) {
        if (first_with_[i] == 0 && choice.taken[i]) first_with_[i] = more;
      }
    }
  }

  const model::Sheet* without(std::size_t place) const {
    for (std::size_t other = 0; other < offers_.offers.size(); ++other) {
      if (!choice_.taken[other] || offers_.offers[other].is_fixed) continue;
      CoupleOffers fewer = offers_;
      fewer.offers[other].is_barred = true;
      if (choose_from(fewer).taken[place]) return offers_.sheets[other];
    }
    return nullptr;
  }

  const CoupleOffers& offers_;
  const Choice& choice_;
  std::vector<int> first_with_;  ///< for each offer; 0 for none
};

/// One couple's, sheet by sheet.
class Reasons {
 public:
  Reasons(const model::Couple& couple, const model::Recipe& recipe, const model::FactAnswers& answers,
          const model::Project& project)
      : given_(given_sheets(couple, recipe, answers, project)),
        offers_(offers_to(couple, recipe, answers, project)),
        choice_(choose_from(offers_)),
        what_if_(offers_, choice_) {}

  enum class Wanted { all, in_pack };
  std::vector<PackReason> all(Wanted wanted) {
    add_given(true);
    for (std::size_t i = 0; i < offers_.sheets.size(); ++i) {
      if (wanted == Wanted::all || choice_.taken[i]) add_offer(i);
    }
    add_given(false);
    return std::move(reasons_);
  }

 private:
  void add_given(bool is_recipes) {
    for (const GivenSheet& each : given_) {
      if (each.is_recipes != is_recipes || each.sheet->audience == model::Audience::facilitator) continue;
      PackReason reason{each.sheet, each.comes(), why(each)};
      reason.missing = each.missing;
      if (each.comes() && each.is_lifted) need(reason);
      reasons_.push_back(std::move(reason));
    }
  }

  void need(PackReason& reason) const {
    reason.why = Why::needed;
    for (const GivenSheet& each : given_) {
      const bool requires_it = names_id(each.sheet->companions, reason.sheet->id.value);
      if (each.comes() && requires_it) reason.other = each.sheet;
    }
  }

  static Why why(const GivenSheet& given) {
    switch (given.why) {
      case GivenSheet::Withheld::banned:
        return Why::banned;
      case GivenSheet::Withheld::for_others:
        return Why::for_others;
      case GivenSheet::Withheld::gate:
        return Why::by_rule;
      case GivenSheet::Withheld::lacks:
        return Why::lacks;
      case GivenSheet::Withheld::not_at_all:
        break;
    }
    if (given.is_pinned) return Why::pinned;
    return given.sheet->bending && given.sheet->bending->when ? Why::for_them : Why::everybody;
  }

  void add_offer(std::size_t place) {
    PackReason reason{offers_.sheets[place], choice_.taken[place], Why::wanted};
    if (reason.is_in) {
      explain_taken(place, reason);
    } else {
      explain_left_out(place, reason);
    }
    reasons_.push_back(std::move(reason));
  }

  void explain_taken(std::size_t place, PackReason& reason) const {
    reason.focus = offers_.focus[place];
    if (offers_.offers[place].is_fixed) {
      reason.why = Why::pinned;
      return;
    }
    for (std::size_t other = 0; other < offers_.offers.size(); ++other) {
      const auto& needs = offers_.offers[other].needs;
      if (!choice_.taken[other] || std::find(needs.begin(), needs.end(), place) == needs.end()) continue;
      reason.why = Why::needed;
      reason.other = offers_.sheets[other];
    }
  }

  void explain_left_out(std::size_t place, PackReason& reason) {
    switch (offers_.barred[place]) {
      case Barred::banned:
        reason.why = Why::banned;
        return;
      case Barred::for_others:
        reason.why = Why::for_others;
        return;
      case Barred::gate:
      case Barred::asks_too_much:
      case Barred::other_setting:
      case Barred::group_size:
      case Barred::stays_in_room:
        reason.why = Why::by_rule;
        return;
      case Barred::lacks:
        reason.why = Why::lacks;
        reason.missing = offers_.missing[place];
        return;
      case Barred::excluded:
        reason.why = Why::excluded;
        reason.other = offers_.because_of[place];
        return;
      case Barred::not_at_all:
        reason.why = Why::no_room;
        reason.other = taken_excluding(place);
        if (reason.other) reason.why = Why::excluded;
        reason.change = what_if_.for_sheet(place);
        return;
    }
  }

  const model::Sheet* taken_excluding(std::size_t place) const {
    const auto excludes = [&](std::size_t one, std::size_t other) {
      const auto& places = offers_.offers[one].excludes;
      return std::find(places.begin(), places.end(), other) != places.end();
    };
    for (std::size_t other = 0; other < offers_.offers.size(); ++other) {
      if (choice_.taken[other] && (excludes(other, place) || excludes(place, other)))
        return offers_.sheets[other];
    }
    return nullptr;
  }

  std::vector<GivenSheet> given_;
  CoupleOffers offers_;
  Choice choice_;
  WhatIf what_if_;
  std::vector<PackReason> reasons_;
};

}  // namespace

void leave_out_untranslated(std::vector<PackReason>& reasons, const PackLanguages& languages,
                            const model::Project& project) {
  if (project.settings.untranslated != model::Untranslated::leave_out) return;
  for (PackReason& reason : reasons) {
    if (!reason.is_in) continue;
    const bool is_joint = reason.sheet->audience == model::Audience::together;
    const std::vector<std::string> needed = is_joint ? std::vector{languages.joint, languages.joint_again}
                                                     : std::vector{languages.a, languages.b};
    for (const std::string& language : needed) {
      Diagnostics unheard;
      if (language.empty() || project.in_language(*reason.sheet, language, unheard)) continue;
      reason.is_in = false;
      reason.why = PackReason::Why::untranslated;
      reason.missing = language;
    }
  }
}

std::vector<PackReason> pack_reasons(const model::Couple& couple, const model::Recipe& recipe,
                                     const model::FactAnswers& answers, const model::Project& project) {
  return Reasons(couple, recipe, answers, project).all(Reasons::Wanted::all);
}

std::vector<PackReason> reasons_of_pack(const model::Couple& couple, const model::Recipe& recipe,
                                        const model::FactAnswers& answers, const model::Project& project) {
  std::vector<PackReason> reasons = Reasons(couple, recipe, answers, project).all(Reasons::Wanted::in_pack);
  std::erase_if(reasons, [](const PackReason& reason) { return !reason.is_in; });
  return reasons;
}

}  // namespace tandem::personalise
