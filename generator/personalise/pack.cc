#include "personalise/pack.h"

#include <set>
#include <string_view>
#include <utility>

#include "model/known_facts.h"
#include "model/offered_sheets.h"
#include "personalise/fact_words.h"
#include "personalise/recipe_offers.h"

namespace tandem {
namespace {

bool is_resources(const Identifier& id, const Project& project, const Recipe& recipe) {
  return id.value == recipe.resources.value || id.value == project.resources_of(recipe).id.value;
}

/// Sheets in the order of their first mention.
class Selection {
 public:
  explicit Selection(const Project& project) : project_(project) {}

  void take(const Identifier& id) {
    const Sheet* sheet = project_.sheets.at(id.value).get();
    if (taken_.insert(sheet).second) sheets_.push_back(sheet);
  }
  std::vector<const Sheet*> sheets() && { return std::move(sheets_); }

 private:
  const Project& project_;
  std::vector<const Sheet*> sheets_;
  std::set<const Sheet*> taken_;
};

bool is_for_them(const Sheet& sheet, const FactAnswers& answers) {
  return !sheet.bending || !sheet.bending->when || sheet.bending->when->holds(answers);
}

// Nothing tells why: what is left out without the gate looks like a shorter recipe.
bool passes_gate(const Sheet& sheet, const Recipe& recipe, const Couple& couple) {
  return !recipe.gate || couple.gates.talked_alone == TalkedAlone::both || sheet.intensity <= 1;
}

std::vector<const Sheet*> choose_sheets(const Project& project, const Recipe& recipe, const Couple& couple,
                                        const FactAnswers& answers) {
  std::set<std::string_view> left_out;
  for (const Identifier& id : couple.ban) left_out.insert(id.value);
  for (const Identifier& id : recipe.sheets) {
    if (!is_for_them(*project.sheets.at(id.value), answers)) left_out.insert(id.value);
  }
  Selection chosen(project);
  for (const Identifier& id : recipe.sheets) {
    if (!is_resources(id, project, recipe) && !left_out.contains(id.value)) chosen.take(id);
  }
  const CoupleOffers offers = offers_to(couple, recipe, answers, project);
  for (const Sheet* sheet : in_order(offers, choose_from(offers))) chosen.take(sheet->id);
  for (const Identifier& id : couple.pin) {
    if (!is_resources(id, project, recipe)) chosen.take(id);
  }
  std::vector<const Sheet*> sheets = std::move(chosen).sheets();
  std::erase_if(sheets, [&](const Sheet* sheet) { return !passes_gate(*sheet, recipe, couple); });
  return sheets;
}

void report_banned_resources(const Couple& couple, const Project& project, const Recipe& recipe,
                             Diagnostics& diagnostics) {
  for (const Identifier& id : couple.ban) {
    if (!is_resources(id, project, recipe)) continue;
    diagnostics.error("banned-resources", id.span, "the resource page cannot be left out of a pack",
                      "everybody keeps a way to find help; take it out of this list");
  }
}

}  // namespace

Pack choose_pack(const Project& project, const Workshop& workshop, const Couple& couple,
                 Diagnostics& diagnostics, const std::string& language, BentSheets* bent_sheets) {
  const std::vector<KnownFact> facts = known_facts(project, workshop, &couple);
  const FactAnswers answers = answers_of(facts);
  const auto for_them = [&](const Sheet* sheet) {
    return bent_sheets ? &bent_sheets->of(*sheet, answers) : sheet;
  };
  const Recipe& recipe = project.recipes.at(workshop.recipe.value);
  report_banned_resources(couple, project, recipe, diagnostics);
  Pack pack{&couple, &workshop, {Reader::a, {}}, {Reader::b, {}}, {Reader::both, {}}, language};
  pack.fact_words = fact_words(facts, language);
  if (const Workshop* translated = project.in_language(workshop, language, diagnostics)) {
    pack.workshop = translated;
  }
  for (const Sheet* chosen : choose_sheets(project, recipe, couple, answers)) {
    if (chosen->audience == Audience::facilitator) continue;
    const Sheet* sheet = project.in_language(*chosen, language, diagnostics);
    // A and B go without it alike.
    if (!sheet && project.settings.untranslated == Untranslated::leave_out) continue;
    sheet = for_them(sheet ? sheet : chosen);
    if (sheet->audience == Audience::together) {
      pack.joint.sheets.push_back(sheet);
    } else {
      pack.a.sheets.push_back(sheet);
      pack.b.sheets.push_back(sheet);
    }
  }
  // Help in another language is better than none.
  const Sheet* resources = &project.resources_of(recipe);
  if (project.settings.untranslated == Untranslated::refuse) {
    project.in_language(*resources, language, diagnostics);
  }
  resources = for_them(&project.sheet(resources->id.value, language));
  pack.a.sheets.push_back(resources);
  pack.b.sheets.push_back(resources);
  if (!pack.joint.sheets.empty()) pack.joint.sheets.push_back(resources);
  return pack;
}

std::vector<const Sheet*> facilitator_sheets(const Project& project, const Workshop& workshop,
                                             const std::string& language) {
  const Recipe& recipe = project.recipes.at(workshop.recipe.value);
  Selection selection(project);
  const auto take = [&](const Identifier& id) {
    if (!id.empty() && !is_resources(id, project, recipe)) selection.take(id);
  };
  for (const AgendaItem& item : workshop.agenda) take(item.exercise);
  for (const Identifier& id : sheets_of(recipe, project)) take(id);
  std::vector<const Sheet*> sheets = std::move(selection).sheets();
  sheets.push_back(&project.resources_of(recipe));
  for (const Sheet*& sheet : sheets) sheet = &project.sheet(sheet->id.value, language);
  return sheets;
}

}  // namespace tandem
