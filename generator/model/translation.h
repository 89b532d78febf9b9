// Stage: model. Content in another language: whole files with the ids of the English ones, in a folder of
// their own that mirrors content/.
// In: content/<language>/<same path>.yaml. Out: a Translation, checked against what it renders.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "model/recipe.h"
#include "model/sheet.h"

namespace tandem::model {

struct Translation {
  std::map<std::string, std::unique_ptr<Sheet>> sheets;
  std::map<std::string, Workshop> workshops;
};

/// Reports 'stale-translation' and 'translation-differs': a translation has the same blocks with the same
/// ids and as many items. `original` is null where there is none ('unknown-sheet').
void check_translation(const Sheet& translated, const Sheet* original, const std::string& language,
                       Diagnostics& diagnostics);
/// The same of a workshop: its recipe, its agenda's times and sheets ('unknown-workshop').
void check_translation(const Workshop& translated, const Workshop* original, const std::string& language,
                       Diagnostics& diagnostics);

}  // namespace tandem::model
