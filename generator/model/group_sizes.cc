#include "model/group_sizes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tandem {
namespace {

bool is_done_in_room(const Sheet& sheet) {
  const auto& settings = sheet.settings;
  return settings.empty() || std::ranges::find(settings, SheetSetting::workshop) != settings.end();
}

/// What the agenda has; without one, what everybody gets and the room is a place for.
std::vector<const Sheet*> sheets_in_room(const Workshop& workshop, const Project& project) {
  std::vector<const Sheet*> sheets;
  const auto add = [&](const Identifier& id) {
    const auto found = project.sheets.find(id.value);
    if (found == project.sheets.end()) return;  // and an error
    if (std::ranges::find(sheets, found->second.get()) == sheets.end()) sheets.push_back(found->second.get());
  };
  for (const AgendaItem& item : workshop.agenda) add(item.exercise);
  const auto recipe = project.recipes.find(workshop.recipe.value);
  if (!workshop.agenda.empty() || recipe == project.recipes.end()) return sheets;
  for (const Identifier& id : recipe->second.sheets) add(id);
  std::erase_if(sheets, [](const Sheet* sheet) { return !is_done_in_room(*sheet); });
  return sheets;
}

std::string words_of(const Sheet& sheet) {
  const auto& [least, most] = sheet.group_size;
  return least == most ? fmt::format("'{}' ({})", sheet.id.value, most)
                       : fmt::format("'{}' ({} to {})", sheet.id.value, least, most);
}

}  // namespace

bool suits_group(const Sheet& sheet, std::size_t couples) {
  const auto& [least, most] = sheet.group_size;
  const int count = static_cast<int>(couples);
  return most == 0 || (least <= count && count <= most);
}

void check_group_sizes(const Project& project, Diagnostics& diagnostics) {
  if (!project.couples || std::ranges::all_of(project.couples->couples, &Couple::is_example)) return;
  const auto workshop = project.workshops.find(project.couples->workshop.value);
  if (workshop == project.workshops.end()) return;
  const std::size_t count = project.couples->couples.size();
  std::vector<std::string> unsuited;
  for (const Sheet* sheet : sheets_in_room(workshop->second, project)) {
    if (!suits_group(*sheet, count)) unsuited.push_back(words_of(*sheet));
  }
  if (unsuited.empty()) return;
  diagnostics.warning("group-size", workshop->second.id.span,
                      fmt::format("{} on the list, and in one room some sheets suit another number: {}",
                                  count == 1 ? "1 couple is" : fmt::format("{} couples are", count),
                                  fmt::join(unsuited, ", ")),
                      "make groups, each with a list of its own, or take other sheets");
}

}  // namespace tandem
