// Stage: engine. All that a couple's record says, as a list of words: two records that differ in anything
// give different lists. Private: it goes into keyed hashes and nowhere else.
#pragma once

#include <string>
#include <vector>

#include "model/couple.h"

namespace tandem {

std::vector<std::string> words_of(const Couple& couple);

}  // namespace tandem
