// Stage: review. What an editor would say to the list of couples: notes on their covers, and pages pinned to
// their packs. In: a project with couples. Out: diagnostics that quote nothing, for the list is private.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "model/project.h"
#include "personalise/voice.h"

namespace tandem::review {

/// Reports warnings that the list's own comments do not waive (waivers.h). `language`: of the run, BCP 47; a
/// note is read in it, in the couple's own and in the source language.
void review_couples(const model::Project& project, const personalise::Voice& voice,
                    const std::string& language, Diagnostics& diagnostics);

}  // namespace tandem::review
