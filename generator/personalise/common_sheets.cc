#include "personalise/common_sheets.h"

#include <algorithm>
#include <set>

#include "model/bending.h"

namespace tandem::personalise {
namespace {

bool has_condition(const model::Sheet& sheet) {
  return sheet.bending && sheet.bending->when;
}

/// In any language.
bool has_condition(const std::string& id, const model::Project& project) {
  return std::ranges::any_of(project.translations, [&](const auto& each) {
    const auto found = each.second.sheets.find(id);
    return found != each.second.sheets.end() && has_condition(*found->second);
  });
}

/// The ids of a recipe's sheets that some couples do not get: for a condition, a gate, or a companion that is
/// such a one.
std::set<std::string> uncertain_sheets(const model::Recipe& recipe, const model::Project& project) {
  std::set<std::string> uncertain;
  const auto is_uncertain = [&](const model::Sheet& sheet) {
    return (recipe.gate && sheet.intensity > 1) || has_condition(sheet) ||
           has_condition(sheet.id.value, project) ||
           std::ranges::any_of(sheet.companions,
                               [&](const load::Identifier& id) { return uncertain.contains(id.value); });
  };
  for (bool has_found = true; has_found;) {
    has_found = false;
    for (const load::Identifier& id : recipe.sheets) {
      const auto there = project.sheets.find(id.value);
      if (there == project.sheets.end() || !is_uncertain(*there->second)) continue;
      has_found |= uncertain.insert(id.value).second;
    }
  }
  return uncertain;
}

}  // namespace

CommonSheets common_sheets(const model::Project& project) {
  CommonSheets common;
  if (!project.couples) return common;
  const auto workshop = project.workshops.find(project.couples->workshop.value);
  if (workshop == project.workshops.end()) return common;
  const auto found = project.recipes.find(workshop->second.recipe.value);
  if (found == project.recipes.end()) return common;
  const model::Recipe& recipe = found->second;
  if (!project.sheets.contains(recipe.resources.value)) return common;
  const std::string& resources = project.resources_of(recipe).id.value;
  const std::set<std::string> uncertain = uncertain_sheets(recipe, project);
  for (const load::Identifier& id : recipe.sheets) {
    const auto there = project.sheets.find(id.value);
    if (there == project.sheets.end()) continue;
    const model::Sheet& sheet = *there->second;
    const bool is_last = id.value == resources || id.value == recipe.resources.value;
    if (is_last || sheet.audience == model::Audience::facilitator || uncertain.contains(id.value)) continue;
    (sheet.audience == model::Audience::together ? common.joint : common.own).push_back(id.value);
  }
  common.own.push_back(resources);
  common.joint.push_back(resources);
  return common;
}

}  // namespace tandem::personalise
