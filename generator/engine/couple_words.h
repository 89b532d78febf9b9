// Stage: engine. All that a couple's record says, as a list of words: two records that differ in anything
// give different lists. Private: it goes into keyed hashes and nowhere else.
#pragma once

#include <string>
#include <vector>

#include "model/couple.h"

namespace tandem::engine {

std::vector<std::string> words_of(const model::Couple& couple);

}  // namespace tandem::engine
