#include "personalise/given_sheets.h"

#include <algorithm>

#include "model/bending.h"
#include "model/offered_sheets.h"

namespace tandem::personalise {
namespace {

using Withheld = GivenSheet::Withheld;

/// One couple's, sheet by sheet.
class Giving {
 public:
  Giving(const model::Couple& couple, const model::Recipe& recipe, const model::FactAnswers& answers,
         const model::Project& project)
      : couple_(couple),
        recipe_(recipe),
        answers_(answers),
        project_(project),
        lifted_(pinned_with_companions(couple, project)) {}

  std::vector<GivenSheet> all() {
    for (const load::Identifier& id : recipe_.sheets) add(id, true);
    if (!couple_.pin.empty()) add_pins();
    while (withhold_what_lacks_a_companion()) continue;
    return std::move(given_);
  }

 private:
  // In spite of a ban, and behind the recipe's.
  void add_pins() {
    std::set<std::string_view> offered;
    const std::vector<model::OfferedSheet> offers = model::offered_sheets(recipe_, project_);
    for (const model::OfferedSheet& offer : offers) offered.insert(offer.sheet.value);
    for (const load::Identifier& id : couple_.pin) {
      if (!offered.contains(id.value)) add(id, false);
    }
  }

  void add(const load::Identifier& id, bool is_recipes) {
    if (is_resources(id.value)) return;
    const model::Sheet& sheet = *project_.sheets.at(id.value);
    const bool is_pinned = names_id(couple_.pin, id.value);
    const bool is_banned = is_recipes && names_id(couple_.ban, id.value);
    if (is_banned && is_pinned) return;  // it comes as a pin
    for (const GivenSheet& each : given_) {
      if (each.sheet == &sheet) return;
    }
    const bool is_lifted = !is_pinned && lifted_.contains(id.value) && !is_for_them(sheet, answers_);
    given_.push_back(
        {&sheet, is_recipes, is_pinned, is_lifted, is_banned ? Withheld::banned : why_not(sheet)});
  }

  bool is_resources(std::string_view id) const {
    return id == recipe_.resources.value || id == project_.resources_of(recipe_).id.value;
  }

  Withheld why_not(const model::Sheet& sheet) const {
    if (!passes_gate(sheet, recipe_, couple_)) return Withheld::gate;
    const bool is_lifted = lifted_.contains(sheet.id.value);
    return is_lifted || is_for_them(sheet, answers_) ? Withheld::not_at_all : Withheld::for_others;
  }

  // What is not given at all is told of where the list is checked.
  const GivenSheet* withheld(std::string_view id) const {
    const auto found =
        std::ranges::find_if(given_, [&](const GivenSheet& each) { return each.sheet->id.value == id; });
    return found == given_.end() || found->comes() ? nullptr : &*found;
  }

  // One that goes may be another's companion.
  bool withhold_what_lacks_a_companion() {
    bool has_withheld = false;
    for (GivenSheet& each : given_) {
      for (const load::Identifier& id : each.sheet->companions) {
        if (!each.comes() || !withheld(id.value)) continue;
        each.why = Withheld::lacks;
        each.missing = id.value;
        has_withheld = true;
      }
    }
    return has_withheld;
  }

  const model::Couple& couple_;
  const model::Recipe& recipe_;
  const model::FactAnswers& answers_;
  const model::Project& project_;
  std::set<std::string_view> lifted_;
  std::vector<GivenSheet> given_;
};

}  // namespace

bool names_id(const std::vector<load::Identifier>& ids, std::string_view id) {
  return std::ranges::any_of(ids, [&](const load::Identifier& each) { return each.value == id; });
}

bool is_for_them(const model::Sheet& sheet, const model::FactAnswers& answers) {
  return !sheet.bending || !sheet.bending->when || sheet.bending->when->holds(answers);
}

bool passes_gate(const model::Sheet& sheet, const model::Recipe& recipe, const model::Couple& couple) {
  constexpr int light = 1;
  return !recipe.gate || couple.gates.talked_alone == model::TalkedAlone::both || sheet.intensity <= light;
}

std::set<std::string_view> pinned_with_companions(const model::Couple& couple,
                                                  const model::Project& project) {
  std::set<std::string_view> ids;
  std::vector<std::string_view> left;
  for (const load::Identifier& id : couple.pin) left.push_back(id.value);
  while (!left.empty()) {
    const std::string_view id = left.back();
    left.pop_back();
    const auto sheet = project.sheets.find(std::string(id));
    if (!ids.insert(id).second || sheet == project.sheets.end()) continue;
    for (const load::Identifier& companion : sheet->second->companions) left.push_back(companion.value);
  }
  return ids;
}

std::vector<GivenSheet> given_sheets(const model::Couple& couple, const model::Recipe& recipe,
                                     const model::FactAnswers& answers, const model::Project& project) {
  return Giving(couple, recipe, answers, project).all();
}

}  // namespace tandem::personalise
