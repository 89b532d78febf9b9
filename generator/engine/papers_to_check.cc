#include "engine/papers_to_check.h"

#include <set>
#include <string>
#include <utility>

#include "model/offered_sheets.h"

namespace tandem::engine {
namespace {

std::set<std::string> sheets_in_packs(const model::Project& project) {
  std::set<std::string> ids;
  for (const auto& [id, recipe] : project.recipes) {
    for (const load::Identifier& sheet : model::sheets_of(recipe, project)) ids.insert(sheet.value);
    ids.insert(recipe.resources.value);
  }
  return ids;
}

}  // namespace

std::vector<PaperToCheck> papers_to_check(const std::vector<const model::Sheet*>& sheets,
                                          const model::Project& project, const model::PageMaster& of_build,
                                          bool is_asked_for) {
  const std::set<std::string> in_packs = sheets_in_packs(project);
  std::vector<PaperToCheck> papers;
  for (const auto& [id, paper] : project.pages) {
    const bool is_of_any_sheet = !is_asked_for && paper.use == model::PaperUse::sheet;
    PaperToCheck each{&paper, {}, is_of_any_sheet || &paper == &of_build};
    for (const model::Sheet* sheet : sheets) {
      const bool is_in_packs = sheet->paper.empty() || in_packs.contains(sheet->id.value);
      if (sheet->paper.value == id || (each.has_packs && is_in_packs)) each.sheets.push_back(sheet);
    }
    if (each.has_packs || !each.sheets.empty()) papers.push_back(std::move(each));
  }
  return papers;
}

}  // namespace tandem::engine
