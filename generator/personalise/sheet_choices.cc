#include "personalise/sheet_choices.h"

#include <set>

#include "model/bending.h"
#include "model/offered_sheets.h"
#include "personalise/recipe_offers.h"

namespace tandem::personalise {
namespace {

// A list of nothing but odd couples must not fill a machine's memory.
constexpr std::size_t most_profiles = 10000;

void append(std::string& profile, const std::vector<load::Identifier>& ids) {
  for (const load::Identifier& id : ids) profile += id.value + ' ';  // ids have no spaces
  profile += '|';
}

}  // namespace

const std::vector<const model::Sheet*>& SheetChoices::of(const model::Couple& couple,
                                                         const model::Recipe& recipe,
                                                         const model::FactAnswers& answers,
                                                         const model::Project& project) {
  if (!recipe.choosing) return nothing_;
  auto known = recipes_.find(&recipe);
  if (known == recipes_.end()) known = recipes_.emplace(&recipe, OfRecipe{asked_by(recipe, project)}).first;
  auto& [asks, by_profile] = known->second;
  std::string profile = profile_of(couple, answers, asks);
  const auto shared = by_profile.find(profile);
  if (shared != by_profile.end()) return shared->second;
  if (by_profile.size() >= most_profiles) by_profile.clear();
  ++found_count_;
  const CoupleOffers offers = offers_to(couple, recipe, answers, project);
  return by_profile.emplace(std::move(profile), in_order(offers, choose_from(offers))).first->second;
}

SheetChoices::Asks SheetChoices::asked_by(const model::Recipe& recipe, const model::Project& project) {
  std::set<std::string> questions;
  std::set<std::string> scores;
  for (const model::OfferedSheet& offer : model::offered_sheets(recipe, project)) {
    for (const load::Identifier& word : offer.focus)
      questions.insert(std::string(model::focus_fact) + "." + word.value);
    for (const load::Identifier& score : offer.scores) scores.insert(score.value);
  }
  // What everybody is to get counts for what is on offer: as a companion, or beside what it excludes.
  for (const load::Identifier& id : model::sheets_of(recipe, project)) {
    const model::Sheet& sheet = *project.sheets.at(id.value);
    if (sheet.bending && sheet.bending->when) model::collect_questions(*sheet.bending->when, questions);
  }
  return {{questions.begin(), questions.end()}, {scores.begin(), scores.end()}};
}

// All that offers_to() reads of a couple, and nothing else: no name, and no fact that no offer asks for.
std::string SheetChoices::profile_of(const model::Couple& couple, const model::FactAnswers& answers,
                                     const Asks& asks) {
  std::string profile;
  for (const std::string& question : asks.questions) profile += answers.has(question) ? 'y' : 'n';
  for (const std::string& score : asks.scores) profile += std::to_string(answers.score_of(score)) + ',';
  profile += couple.gates.talked_alone == model::TalkedAlone::both ? '+' : '-';
  profile += std::to_string(couple.minutes) + '|';
  append(profile, couple.pin);
  append(profile, couple.ban);
  return profile;
}

}  // namespace tandem::personalise
