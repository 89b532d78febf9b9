#include "engine/selection.h"

#include <algorithm>

#include "engine/language.h"
#include "engine/lookup.h"

namespace tandem {

Selection select_all(const Project& project, const std::string& language, Diagnostics& diagnostics,
                     const Wanted& wanted) {
  using Kind = Product::Kind;
  Selection all;
  for (const auto& [id, sheet] : project.sheets) {
    if (wanted.has(Kind::handout, id)) all.sheets.push_back(sheet.get());
  }
  for (const auto& [id, workshop] : project.workshops) {
    if (wanted.has(Kind::workshop, id)) all.workshops.push_back(&workshop);
  }
  all.sheets = in_language(all.sheets, project, language, diagnostics);
  all.workshops = in_language(all.workshops, project, language, diagnostics);
  if (!project.couples) return all;
  for (const Couple& couple : project.couples->couples) {
    if (wanted.has(Kind::pack, couple.id.value)) all.couples.push_back(&couple);
  }
  return all;
}

Selection select_sheets(const Project& project, const std::vector<std::string>& ids,
                        const std::string& language, Diagnostics& diagnostics) {
  Selection chosen;
  for (const std::string& id : ids) {
    const Sheet* sheet = find_or_suggest(project.sheets, id, "exercise or article").get();
    if (std::find(chosen.sheets.begin(), chosen.sheets.end(), sheet) == chosen.sheets.end()) {
      chosen.sheets.push_back(sheet);
    }
  }
  chosen.sheets = in_language(chosen.sheets, project, language, diagnostics);
  return chosen;
}

}  // namespace tandem
