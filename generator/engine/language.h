// Stage: engine. What a run makes in which language.
// In: the run's language. Out: sheets and workshops in it.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace tandem::engine {

/// In another language those that are translated. A participant's sheet that is not is reported
/// ('missing-translation'); a facilitator's may stay as it is.
std::vector<const model::Sheet*> in_language(const std::vector<const model::Sheet*>& sheets,
                                             const model::Project& project, const std::string& language,
                                             Diagnostics& diagnostics);
std::vector<const model::Workshop*> in_language(const std::vector<const model::Workshop*>& workshops,
                                                const model::Project& project, const std::string& language,
                                                Diagnostics& diagnostics);

}  // namespace tandem::engine
