// Stage: compose. A workshop's plan for the facilitator: what happens when, and what to bring.
#pragma once

#include <string>

#include "model/project.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// Adds the plan to the flow: one row for each item of the agenda, with times of day where the workshop
/// says when it starts. Sheets have their titles in `language`, where they are translated. Says in a line
/// where nobody has reviewed any of its sheets.
void add_run_sheet(const model::Workshop& workshop, const model::Project& project,
                   const std::string& language, bool is_any_reviewed, setting::Workplace& at);

}  // namespace tandem::compose
