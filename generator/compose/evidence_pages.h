// Stage: compose. The research behind a workshop's sheets, for the facilitator: what was found, how sure it
// is, and where to read it. In: notes on research. Out: strips in the galley.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// The notes that the sheets of a workshop's recipe and agenda name, in the order of their ids, each once.
std::vector<const model::EvidenceNote*> evidence_of(const model::Workshop& workshop,
                                                    const model::Project& project);

/// `occasion`: what the sheets are for, below the title.
void add_evidence(const std::vector<const model::EvidenceNote*>& notes, const std::string& occasion,
                  setting::Workplace& at);

}  // namespace tandem::compose
