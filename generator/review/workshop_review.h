// Stage: review. What an editor would say to a workshop: packs without a place to turn to, too little time
// for a sheet, claims in the facilitator's notes. In: a workshop of one language. Out: diagnostics.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "model/project.h"
#include "personalise/voice.h"
#include "review/review_knowledge.h"

namespace tandem::review {

/// Reports warnings that the workshop's own comments do not waive (waivers.h), and errors. All that the
/// workshop names is in the project. `language`: of the workshop's text, BCP 47.
void review_workshop(const model::Workshop& workshop, const model::Project& project,
                     const personalise::Voice& voice, const std::string& language, Diagnostics& diagnostics,
                     const ReviewKnowledge& known = {});

/// Of that, whether as many couples come as the agenda's sheets suit: for a build, which has the list.
void review_group_size(const model::Workshop& workshop, const model::Project& project,
                       Diagnostics& diagnostics);

}  // namespace tandem::review
