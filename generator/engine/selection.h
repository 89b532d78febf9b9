// Stage: engine. What a run makes of a project.
// In: a project, ids and a language. Out: its sheets, workshops and couples.
#pragma once

#include <string>
#include <vector>

#include "engine/wanted.h"
#include "model/project.h"

namespace tandem::engine {

/// All in the run's language; they belong to the project.
struct Selection {
  std::vector<const model::Sheet*> sheets;
  std::vector<const model::Workshop*> workshops;
  std::vector<const model::Couple*> couples;
};

/// All that is wanted. Of a project that stands on a library: what is its own, and what the workshop that it
/// is for takes; of one that has nothing yet, the library's. What of it is not translated is reported.
Selection select_all(const model::Project& project, const std::string& language, Diagnostics& diagnostics,
                     const Wanted& wanted = {});

/// These sheets alone, each once, in the order they are named. Throws NoSuchId.
Selection select_sheets(const model::Project& project, const std::vector<std::string>& ids,
                        const std::string& language, Diagnostics& diagnostics);

}  // namespace tandem::engine
