#include "model/companions.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem {
namespace {

using Ids = std::vector<Identifier>;

Ids::const_iterator find(const Ids& ids, const Identifier& id) {
  return std::find_if(ids.begin(), ids.end(), [&](const Identifier& each) { return each.value == id.value; });
}

bool lists(const Ids& ids, const Identifier& id) {
  return find(ids, id) != ids.end();
}

const Sheet* sheet_of(const Identifier& id, const Project& project) {
  const auto found = project.sheets.find(id.value);
  return found == project.sheets.end() ? nullptr : found->second.get();
}

void check_one(const Ids& ids, Ids::const_iterator at, const Sheet& sheet, Diagnostics& diagnostics) {
  for (const Identifier& id : sheet.companions) {
    if (lists(ids, id)) continue;
    diagnostics.error("missing-companion", at->span,
                      fmt::format("'{}' needs '{}' in the same pack", at->value, id.value),
                      fmt::format("add '{}', or leave '{}' out", id.value, at->value));
  }
  for (const Identifier& id : sheet.excludes) {
    if (!lists(ids, id)) continue;
    diagnostics.error("excluded-together", at->span,
                      fmt::format("'{}' and '{}' do not go into one pack", at->value, id.value),
                      "leave one of them out");
  }
  for (const Identifier& id : sheet.prerequisites) {
    const auto before = find(ids, id);
    if (before == ids.end() || before < at) continue;
    diagnostics.error("wrong-order", at->span,
                      fmt::format("'{}' builds on '{}', which comes after it", at->value, id.value),
                      fmt::format("put '{}' before it", id.value));
  }
}

Ids sheets_of(const Recipe& recipe, const Couple& couple) {
  Ids ids;
  for (const Identifier& id : recipe.sheets) {
    if (!lists(couple.ban, id)) ids.push_back(id);
  }
  for (const Identifier& id : couple.pin) {
    if (!lists(ids, id)) ids.push_back(id);
  }
  return ids;
}

}  // namespace

void check_companions(const std::vector<Identifier>& sheets, const Project& project,
                      Diagnostics& diagnostics) {
  for (auto at = sheets.begin(); at != sheets.end(); ++at) {
    if (const Sheet* sheet = sheet_of(*at, project)) check_one(sheets, at, *sheet, diagnostics);
  }
}

void check_couples_companions(const Project& project, Diagnostics& diagnostics) {
  const auto workshop = project.workshops.find(project.couples->workshop.value);
  if (workshop == project.workshops.end()) return;
  const auto recipe = project.recipes.find(workshop->second.recipe.value);
  if (recipe == project.recipes.end()) return;
  Diagnostics of_recipe;
  check_companions(recipe->second.sheets, project, of_recipe);
  if (of_recipe.has_errors()) return;
  for (const Couple& couple : project.couples->couples) {
    Ids ids = sheets_of(recipe->second, couple);
    // What is wrong here is the couple's doing, so it is shown in the couple's list.
    for (Identifier& id : ids) {
      if (!lists(couple.pin, id)) id.span = couple.id.span;
    }
    check_companions(ids, project, diagnostics);
  }
}

}  // namespace tandem
