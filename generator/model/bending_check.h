// Stage: model. Which answers a sheet that bends is tried with, so that a fault in any branch is found: each
// pair of values of two facts that it asks together at least once, and every branch by itself. In: what
// bends. Out: answers; as diagnostics what is wrong with the sheet where they are given.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/bending.h"
#include "model/fact.h"

namespace tandem::model {

struct SampleAnswers {
  std::vector<FactAnswers> all;   ///< the first: nothing is known
  int pairs = 0;                  ///< of values of two facts; all of them are among the answers
  std::vector<SourceSpan> never;  ///< conditions that nobody's answers fulfil, where they stand
};
SampleAnswers sample_answers(const Bending& bending, const FactDeclarations& declarations);

/// 'children.school, work.nights'; 'nothing is known' for none.
std::string describe(const FactAnswers& answers);

/// Reads the sheet as it is for all sample answers, but the first. What was reported of it before is not said
/// again; what can never be there is a warning ('never-true').
void check_bending(const Bending& bending, const FactDeclarations& declarations, Diagnostics& diagnostics);

}  // namespace tandem::model
