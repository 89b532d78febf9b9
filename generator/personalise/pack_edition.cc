#include "personalise/pack_edition.h"

#include <algorithm>

#include "model/known_facts.h"
#include "personalise/fact_words.h"
#include "personalise/recipe_offers.h"

namespace tandem::personalise {

PackEdition edition_of(const Pack& pack, const model::Project& project, const model::Workshop& workshop,
                       const std::string& language, BentSheets& bent_sheets) {
  const model::Recipe& recipe = project.recipes.at(workshop.recipe.value);
  const std::vector<model::KnownFact> facts = model::known_facts(project, workshop, pack.couple);
  const model::FactAnswers answers = model::answers_of(facts);
  const std::vector<PackReason> reasons = reasons_of_pack(*pack.couple, recipe, answers, project);
  Diagnostics said_with_the_pack;
  const model::Workshop* translated = project.in_language(workshop, language, said_with_the_pack);
  PackEdition edition{pack.couple, translated ? translated : &workshop, fact_words(facts, language)};
  if (recipe.choosing) edition.minutes = minutes_for(*pack.couple, *recipe.choosing);
  const auto in_language = [&](const std::string& id) -> const model::Sheet& {
    return bent_sheets.of(project.sheet(id, language), answers);
  };
  const auto add = [&](const model::Sheet& sheet) {
    const auto reason = std::ranges::find_if(reasons, [&](const PackReason& each) {
      return each.is_in && each.sheet->id.value == sheet.id.value;
    });
    if (reason == reasons.end()) return;  // the resource page
    edition.sheets.push_back({&in_language(sheet.id.value), *reason});
    PackReason& told = edition.sheets.back().reason;
    if (told.other) told.other = &project.sheet(told.other->id.value, language);
  };
  for (const Copy* copy : {&pack.a, &pack.joint}) {
    for (const model::Sheet* sheet : copy->sheets) add(*sheet);
  }
  edition.sheets.push_back({&in_language(project.resources_of(recipe).id.value), {}, true});
  return edition;
}

}  // namespace tandem::personalise
