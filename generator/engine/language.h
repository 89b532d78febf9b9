// Stage: engine. What a run makes in which language.
// In: the run's language. Out: sheets and workshops in it.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace tandem {

/// In another language those that are translated. A participant's sheet that is not is reported
/// ('missing-translation'); a facilitator's may stay as it is.
std::vector<const Sheet*> in_language(const std::vector<const Sheet*>& sheets, const Project& project,
                                      const std::string& language, Diagnostics& diagnostics);
std::vector<const Workshop*> in_language(const std::vector<const Workshop*>& workshops,
                                         const Project& project, const std::string& language,
                                         Diagnostics& diagnostics);

}  // namespace tandem
