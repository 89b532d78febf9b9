#include "engine/selection.h"

#include <algorithm>
#include <set>
#include <string>

#include "engine/language.h"
#include "engine/lookup.h"
#include "model/offered_sheets.h"

namespace tandem::engine {
namespace {

/// What of the library a project makes beside its own.
class OfProject {
 public:
  explicit OfProject(const model::Project& project) : project_(project) {
    for (const auto& [id, sheet] : project.sheets) {
      if (project.is_own(sheet->id.span)) sheets_.insert(id);
    }
    for (const auto& [id, workshop] : project.workshops) {
      if (project.is_own(workshop.id.span)) add_workshop(id);
    }
    add_workshop(project.settings.workshop.value);
    if (project.couples) add_couples(*project.couples);
    is_all_ = !project.has_library() || (sheets_.empty() && workshops_.empty());
  }

  bool has(const model::Sheet& sheet) const { return is_all_ || sheets_.contains(sheet.id.value); }
  bool has(const model::Workshop& workshop) const {
    return is_all_ || workshops_.contains(workshop.id.value);
  }

 private:
  void add_workshop(const std::string& id) {
    const auto workshop = project_.workshops.find(id);
    if (workshop == project_.workshops.end() || !workshops_.insert(id).second) return;
    for (const model::AgendaItem& item : workshop->second.agenda) add_sheet(item.exercise);
    const auto recipe = project_.recipes.find(workshop->second.recipe.value);
    if (recipe == project_.recipes.end()) return;
    for (const load::Identifier& sheet : model::sheets_of(recipe->second, project_)) add_sheet(sheet);
    if (project_.sheets.contains(recipe->second.resources.value)) {
      sheets_.insert(project_.resources_of(recipe->second).id.value);
    }
  }

  void add_couples(const model::CoupleList& list) {
    add_workshop(list.workshop.value);
    for (const model::Couple& couple : list.couples) {
      for (const load::Identifier& sheet : couple.pin) add_sheet(sheet);
    }
  }

  void add_sheet(const load::Identifier& id) {
    if (!id.empty()) sheets_.insert(id.value);
  }

  const model::Project& project_;
  std::set<std::string> sheets_;
  std::set<std::string> workshops_;
  bool is_all_ = false;
};

}  // namespace

Selection select_all(const model::Project& project, const std::string& language, Diagnostics& diagnostics,
                     const Wanted& wanted) {
  using Kind = Product::Kind;
  Selection all;
  const OfProject of_project(project);
  for (const auto& [id, sheet] : project.sheets) {
    // A sheet that is named may be any of the library's.
    const bool may_be_made = of_project.has(*sheet) || wanted.sheets.contains(id);
    if (may_be_made && wanted.has(Kind::handout, id)) all.sheets.push_back(sheet.get());
  }
  for (const auto& [id, workshop] : project.workshops) {
    if (of_project.has(workshop) && wanted.has(Kind::workshop, id)) all.workshops.push_back(&workshop);
  }
  all.sheets = in_language(all.sheets, project, language, diagnostics);
  all.workshops = in_language(all.workshops, project, language, diagnostics);
  if (!project.couples) return all;
  for (const model::Couple& couple : project.couples->couples) {
    if (wanted.has(Kind::pack, couple.id.value)) all.couples.push_back(&couple);
  }
  return all;
}

Selection select_sheets(const model::Project& project, const std::vector<std::string>& ids,
                        const std::string& language, Diagnostics& diagnostics) {
  Selection chosen;
  for (const std::string& id : ids) {
    const model::Sheet* sheet = find_or_suggest(project.sheets, id, "exercise or article").get();
    if (std::find(chosen.sheets.begin(), chosen.sheets.end(), sheet) == chosen.sheets.end()) {
      chosen.sheets.push_back(sheet);
    }
  }
  chosen.sheets = in_language(chosen.sheets, project, language, diagnostics);
  return chosen;
}

}  // namespace tandem::engine
