#include "model/companions.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>

namespace tandem::model {
namespace {

using Ids = std::vector<load::Identifier>;

/// Where each id stands first.
using Positions = std::map<std::string_view, std::size_t>;

Positions positions_of(const Ids& ids) {
  Positions positions;
  for (std::size_t i = 0; i < ids.size(); ++i) positions.emplace(ids[i].value, i);
  return positions;
}

const Sheet* sheet_of(const load::Identifier& id, const Project& project) {
  const auto found = project.sheets.find(id.value);
  return found == project.sheets.end() ? nullptr : found->second.get();
}

void check_one(const Ids& ids, const Positions& positions, std::size_t at, const Sheet& sheet,
               Diagnostics& diagnostics) {
  const load::Identifier& here = ids[at];
  for (const load::Identifier& id : sheet.companions) {
    if (positions.contains(id.value)) continue;
    diagnostics.error("missing-companion", here.span,
                      fmt::format("'{}' needs '{}' in the same pack", here.value, id.value),
                      fmt::format("add '{}', or leave '{}' out", id.value, here.value));
  }
  for (const load::Identifier& id : sheet.excludes) {
    if (!positions.contains(id.value)) continue;
    diagnostics.error("excluded-together", here.span,
                      fmt::format("'{}' and '{}' do not go into one pack", here.value, id.value),
                      "leave one of them out");
  }
  for (const load::Identifier& id : sheet.prerequisites) {
    const auto before = positions.find(id.value);
    if (before == positions.end() || before->second < at) continue;
    diagnostics.error("wrong-order", here.span,
                      fmt::format("'{}' builds on '{}', which comes after it", here.value, id.value),
                      fmt::format("put '{}' before it", id.value));
  }
}

/// A couple's sheets. What is wrong with them is the couple's doing, so it is shown in the couple's list.
Ids sheets_of(const Recipe& recipe, const Couple& couple) {
  const Positions banned = positions_of(couple.ban);
  const Positions pinned = positions_of(couple.pin);
  Ids ids;
  std::set<std::string_view> taken;
  for (const load::Identifier& id : recipe.sheets) {
    if (banned.contains(id.value)) continue;
    ids.push_back({id.value, pinned.contains(id.value) ? id.span : couple.id.span});
    taken.insert(id.value);
  }
  for (const load::Identifier& id : couple.pin) {
    if (taken.insert(id.value).second) ids.push_back(id);
  }
  return ids;
}

}  // namespace

void check_companions(const std::vector<load::Identifier>& sheets, const Project& project,
                      Diagnostics& diagnostics) {
  const Positions positions = positions_of(sheets);
  for (std::size_t at = 0; at < sheets.size(); ++at) {
    const Sheet* sheet = sheet_of(sheets[at], project);
    if (sheet) check_one(sheets, positions, at, *sheet, diagnostics);
  }
}

void check_couple_companions(const Couple& couple, const Recipe& recipe, const Project& project,
                             Diagnostics& diagnostics) {
  if (couple.pin.empty() && couple.ban.empty()) return;  // theirs are the recipe's
  check_companions(sheets_of(recipe, couple), project, diagnostics);
}

const Recipe* sound_recipe(const Project& project) {
  const auto workshop = project.workshops.find(project.couples->workshop.value);
  if (workshop == project.workshops.end()) return nullptr;
  const auto recipe = project.recipes.find(workshop->second.recipe.value);
  if (recipe == project.recipes.end()) return nullptr;
  Diagnostics of_recipe;
  check_companions(recipe->second.sheets, project, of_recipe);
  return of_recipe.has_errors() ? nullptr : &recipe->second;
}

void check_couples_companions(const Project& project, Diagnostics& diagnostics) {
  const Recipe* recipe = sound_recipe(project);
  if (!recipe) return;
  for (const Couple& couple : project.couples->couples) {
    check_couple_companions(couple, *recipe, project, diagnostics);
  }
}

}  // namespace tandem::model
