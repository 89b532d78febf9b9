// Stage: review. Whether a note on research claims no more than what it rests on allows.
// In: notes. Out: diagnostics.
#pragma once

#include "base/diagnostic.h"
#include "model/evidence.h"

namespace tandem::review {

/// Reports 'evidence-strength': 'solid' rests on a review or a meta-analysis, and 'mixed' on more than one
/// study, unless the note's comments waive it.
void review_evidence(const model::EvidenceNote& note, Diagnostics& diagnostics);

}  // namespace tandem::review
