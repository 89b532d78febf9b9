#include "personalise/recipe_offers.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "model/group_sizes.h"
#include "model/offered_sheets.h"
#include "personalise/given_sheets.h"

namespace tandem::personalise {
namespace {

constexpr int calm_intensity = 1;
constexpr int stirring_intensity = 3;
constexpr int wish = 10;  ///< what the weight counts for once, and a score of 10 adds

/// What one couple may get of a recipe's offers.
class Offering {
 public:
  Offering(const model::Couple& couple, const model::Recipe& recipe, const model::FactAnswers& answers,
           const model::Project& project)
      : couple_(couple),
        recipe_(recipe),
        choosing_(*recipe.choosing),
        answers_(answers),
        project_(project),
        given_(given_sheets(couple, recipe, answers, project)),
        pinned_(pinned_with_companions(couple, project)) {}

  CoupleOffers all() {
    made_.minutes = std::max(0, minutes_for(couple_, choosing_) - minutes_of_pins());
    for (const model::ChoiceNeed need : choosing_.needs) {
      (need == model::ChoiceNeed::strength ? made_.balance.strength : made_.balance.private_sheet) = true;
    }
    for (const model::OfferedSheet& offer : model::offered_sheets(recipe_, project_)) add(offer);
    for (std::size_t i = 0; i < made_.sheets.size(); ++i) link(i);
    for (std::size_t i = 0; i < made_.sheets.size(); ++i) {
      made_.offers[i].is_barred = made_.barred[i] != Barred::not_at_all;
    }
    return std::move(made_);
  }

 private:
  // Those beside the offers; the others take theirs in the choice.
  int minutes_of_pins() const {
    int minutes = 0;
    for (const GivenSheet& each : given_) {
      const bool takes_time =
          each.comes() && !each.is_recipes && each.sheet->audience != model::Audience::facilitator;
      if (takes_time) minutes += each.sheet->minutes.total();
    }
    return minutes;
  }

  void add(const model::OfferedSheet& offered) {
    const model::Sheet& sheet = *project_.sheets.at(offered.sheet.value);
    SheetOffer offer;
    offer.minutes = sheet.minutes.total();
    std::vector<std::string> focus = named_focus(offered);
    offer.worth = offered.weight * (wish + static_cast<int>(focus.size()) * wish + score_of(offered));
    offer.is_fixed = names_id(couple_.pin, sheet.id.value);
    offer.is_strength = offered.is_strength;
    offer.is_private = sheet.privacy() == model::Privacy::own;
    offer.is_calm = sheet.intensity <= calm_intensity;
    offer.is_stirring = sheet.intensity >= stirring_intensity;
    places_.emplace(sheet.id.value, made_.sheets.size());
    made_.sheets.push_back(&sheet);
    made_.offers.push_back(std::move(offer));
    made_.barred.push_back(why_not(sheet));
    made_.because_of.push_back(nullptr);
    made_.missing.emplace_back();
    made_.focus.push_back(std::move(focus));
  }

  // Of what the couple has named, what the sheet is for.
  std::vector<std::string> named_focus(const model::OfferedSheet& offered) const {
    std::vector<std::string> named;
    for (const load::Identifier& word : offered.focus) {
      if (answers_.has(std::string(model::focus_fact) + "." + word.value)) named.push_back(word.value);
    }
    return named;
  }

  // The highest alone: nothing that a person has said is added up.
  int score_of(const model::OfferedSheet& offered) const {
    int highest = 0;
    for (const load::Identifier& score : offered.scores)
      highest = std::max(highest, answers_.score_of(score.value));
    return highest;
  }

  Barred why_not(const model::Sheet& sheet) const {
    if (names_id(couple_.ban, sheet.id.value)) return Barred::banned;
    if (!passes_gate(sheet, recipe_, couple_)) return Barred::gate;
    if (pinned_.contains(sheet.id.value)) return Barred::not_at_all;  // the facilitator knows better
    if (!is_for_them(sheet, answers_)) return Barred::for_others;
    if (sheet.intensity > choosing_.most_intensity) return Barred::asks_too_much;
    if (!choosing_.setting) return Barred::not_at_all;
    if (*choosing_.setting == model::SheetSetting::workshop && project_.couples &&
        !model::suits_group(sheet, project_.couples->couples.size()))
      return Barred::group_size;
    const bool goes_home = *choosing_.setting == model::SheetSetting::home;
    if (goes_home && (sheet.never_home || sheet.intensity >= stirring_intensity))
      return Barred::stays_in_room;
    const auto& settings = sheet.settings;
    const bool suits =
        settings.empty() || std::find(settings.begin(), settings.end(), *choosing_.setting) != settings.end();
    return suits ? Barred::not_at_all : Barred::other_setting;
  }

  void bar(std::size_t place, Barred why) {
    if (made_.barred[place] == Barred::not_at_all) made_.barred[place] = why;
  }

  /// What comes by itself, and is not on offer.
  const model::Sheet* given(std::string_view id) const {
    const auto found = std::ranges::find_if(
        given_, [&](const GivenSheet& each) { return each.comes() && each.sheet->id.value == id; });
    return found == given_.end() ? nullptr : found->sheet;
  }

  bool is_resources(std::string_view id) const {
    return id == recipe_.resources.value || id == project_.resources_of(recipe_).id.value;
  }

  void link(std::size_t place) {
    const model::Sheet& sheet = *made_.sheets[place];
    for (const load::Identifier& id : sheet.companions) {
      const auto found = places_.find(id.value);
      if (found != places_.end()) {
        made_.offers[place].needs.push_back(found->second);
      } else if (!given(id.value) && !is_resources(id.value)) {
        bar(place, Barred::lacks);
        made_.missing[place] = id.value;
      }
    }
    for (const load::Identifier& id : sheet.excludes) {
      const auto found = places_.find(id.value);
      if (found != places_.end()) made_.offers[place].excludes.push_back(found->second);
      if (const model::Sheet* other = given(id.value)) exclude(place, *other);
    }
    for (const GivenSheet& each : given_) {
      if (each.comes() && names_id(each.sheet->excludes, sheet.id.value)) exclude(place, *each.sheet);
    }
  }

  void exclude(std::size_t place, const model::Sheet& other) {
    bar(place, Barred::excluded);
    made_.because_of[place] = &other;
  }

  const model::Couple& couple_;
  const model::Recipe& recipe_;
  const model::Choosing& choosing_;
  const model::FactAnswers& answers_;
  const model::Project& project_;
  std::vector<GivenSheet> given_;
  std::set<std::string_view> pinned_;  ///< and what these require
  CoupleOffers made_;
  std::map<std::string_view, std::size_t> places_;
};

bool builds_on(const model::Sheet& later, const model::Sheet& earlier) {
  return names_id(later.prerequisites, earlier.id.value);
}

// Each sheet after those it builds on, else as they stand.
std::vector<const model::Sheet*> after_what_they_build_on(std::vector<const model::Sheet*> left) {
  std::vector<const model::Sheet*> ordered;
  while (!left.empty()) {
    const auto is_ready = [&](const model::Sheet* sheet) {
      return std::ranges::none_of(left, [&](const model::Sheet* other) { return builds_on(*sheet, *other); });
    };
    auto next = std::ranges::find_if(left, is_ready);
    if (next == left.end()) next = left.begin();  // a circle, which is reported elsewhere
    ordered.push_back(*next);
    left.erase(next);
  }
  return ordered;
}

// As much of the balance as can be had: a strength before a private sheet, and both before a calm end.
std::vector<Balance> balances_to_try(const Balance& wanted) {
  std::vector<Balance> balances{wanted};
  if (wanted.strength && wanted.private_sheet) {
    balances.push_back({true, false, true});
    balances.push_back({false, true, true});
  }
  balances.push_back({false, false, true});
  balances.push_back({false, false, false});
  return balances;
}

}  // namespace

int minutes_for(const model::Couple& couple, const model::Choosing& choosing) {
  return couple.minutes > 0 ? couple.minutes : choosing.minutes;
}

CoupleOffers offers_to(const model::Couple& couple, const model::Recipe& recipe,
                       const model::FactAnswers& answers, const model::Project& project) {
  return recipe.choosing ? Offering(couple, recipe, answers, project).all() : CoupleOffers();
}

Choice choose_from(const CoupleOffers& offers) {
  for (const Balance& balance : balances_to_try(offers.balance)) {
    if (auto choice = choose_offers(offers.offers, offers.minutes, balance)) return *std::move(choice);
  }
  // Pins that do not go together: they are reported, and nothing else is added to them.
  Choice pinned{std::vector<bool>(offers.offers.size()), 0, 0};
  for (std::size_t i = 0; i < offers.offers.size(); ++i) {
    const SheetOffer& offer = offers.offers[i];
    if (!offer.is_fixed || offer.is_barred) continue;
    pinned.taken[i] = true;
    pinned.minutes += offer.minutes;
    pinned.worth += offer.worth;
  }
  return pinned;
}

std::vector<const model::Sheet*> in_order(const CoupleOffers& offers, const Choice& choice) {
  std::vector<const model::Sheet*> sheets;
  for (std::size_t i = 0; i < offers.sheets.size(); ++i) {
    if (choice.taken[i]) sheets.push_back(offers.sheets[i]);
  }
  sheets = after_what_they_build_on(std::move(sheets));
  if (sheets.empty() || sheets.back()->intensity <= calm_intensity) return sheets;
  for (auto sheet = sheets.rbegin(); sheet != sheets.rend(); ++sheet) {
    const bool is_free = std::none_of(sheets.rbegin(), sheet,
                                      [&](const model::Sheet* later) { return builds_on(*later, **sheet); });
    if ((*sheet)->intensity > calm_intensity || !is_free) continue;
    std::rotate(sheet.base() - 1, sheet.base(), sheets.end());
    break;
  }
  return sheets;
}

}  // namespace tandem::personalise
