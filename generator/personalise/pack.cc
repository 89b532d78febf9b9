#include "personalise/pack.h"

#include <algorithm>

namespace tandem {
namespace {

bool lists(const std::vector<Identifier>& ids, const std::string& id) {
  return std::any_of(ids.begin(), ids.end(), [&](const Identifier& each) { return each.value == id; });
}

bool is_resources(const Identifier& id, const Project& project, const Recipe& recipe) {
  return id.value == recipe.resources.value || id.value == project.resources_of(recipe).id.value;
}

void take_once(std::vector<const Sheet*>& chosen, const Identifier& id, const Project& project) {
  const Sheet* sheet = project.sheets.at(id.value).get();
  if (std::find(chosen.begin(), chosen.end(), sheet) == chosen.end()) chosen.push_back(sheet);
}

std::vector<const Sheet*> choose_sheets(const Project& project, const Recipe& recipe, const Couple& couple) {
  std::vector<const Sheet*> chosen;
  for (const Identifier& id : recipe.sheets) {
    if (!is_resources(id, project, recipe) && !lists(couple.ban, id.value)) take_once(chosen, id, project);
  }
  for (const Identifier& id : couple.pin) {
    if (!is_resources(id, project, recipe)) take_once(chosen, id, project);
  }
  return chosen;
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
                 Diagnostics& diagnostics, const std::string& language) {
  const Recipe& recipe = project.recipes.at(workshop.recipe.value);
  report_banned_resources(couple, project, recipe, diagnostics);
  Pack pack{&couple, &workshop, {Reader::a, {}}, {Reader::b, {}}, {Reader::both, {}}, language};
  if (const Workshop* translated = project.in_language(workshop, language, diagnostics)) {
    pack.workshop = translated;
  }
  const auto translate = [&](const Sheet* sheet) {
    const Sheet* translated = project.in_language(*sheet, language, diagnostics);
    return translated ? translated : sheet;
  };
  for (const Sheet* sheet : choose_sheets(project, recipe, couple)) {
    if (sheet->audience == Audience::facilitator) continue;
    sheet = translate(sheet);
    if (sheet->audience == Audience::together) {
      pack.joint.sheets.push_back(sheet);
    } else {
      pack.a.sheets.push_back(sheet);
      pack.b.sheets.push_back(sheet);
    }
  }
  const Sheet* resources = translate(&project.resources_of(recipe));
  pack.a.sheets.push_back(resources);
  pack.b.sheets.push_back(resources);
  if (!pack.joint.sheets.empty()) pack.joint.sheets.push_back(resources);
  return pack;
}

std::vector<const Sheet*> facilitator_sheets(const Project& project, const Workshop& workshop,
                                             const std::string& language) {
  const Recipe& recipe = project.recipes.at(workshop.recipe.value);
  std::vector<const Sheet*> sheets;
  const auto take = [&](const Identifier& id) {
    if (!id.empty() && !is_resources(id, project, recipe)) take_once(sheets, id, project);
  };
  for (const AgendaItem& item : workshop.agenda) take(item.exercise);
  for (const Identifier& id : recipe.sheets) take(id);
  sheets.push_back(&project.resources_of(recipe));
  for (const Sheet*& sheet : sheets) sheet = &project.sheet(sheet->id.value, language);
  return sheets;
}

}  // namespace tandem
