// Stage: model. A note on research: what was found, how sure it is, and where to read it.
// In: content/evidence/*.yaml. Out: an EvidenceNote, which exercises name by its id.
#pragma once

#include <string>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

/// How much stands behind a finding: a few studies, studies that disagree, many that agree.
enum class Strength { early, mixed, solid };
std::vector<std::string> words_of(std::type_identity<Strength>);

struct EvidenceNote {
  load::Identifier id;
  load::InlineText construct;  ///< what the field calls it
  load::RichText found;
  Strength strength = Strength::early;
  load::InlineText citation;
  load::PlainText doi;  ///< '10.…', without 'https://doi.org/'
};

EvidenceNote read_evidence_note(const load::Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the author's reference.
std::vector<load::FieldDescription> describe_evidence_note();

}  // namespace tandem::model
