// Stage: model. A note on research: what was found, how sure it is, and where to read it.
// In: content/evidence/*.yaml. Out: an EvidenceNote, which exercises name by its id.
#pragma once

#include <string>
#include <vector>

#include "load/decode.h"

namespace tandem {

/// How much stands behind a finding: a few studies, studies that disagree, many that agree.
enum class Strength { early, mixed, solid };
template <>
std::vector<std::string> words_of<Strength>();

struct EvidenceNote {
  Identifier id;
  InlineText construct;  ///< what the field calls it
  RichText found;
  Strength strength = Strength::early;
  InlineText citation;
  PlainText doi;  ///< '10.…', without 'https://doi.org/'
};

EvidenceNote read_evidence_note(const Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the author's reference.
std::vector<FieldDescription> describe_evidence_note();

}  // namespace tandem
