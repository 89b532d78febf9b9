// Stage: personalise. What texts say of what is known of a couple, in their own words.
// In: facts. Out: words for the places that texts have for them (load/fact_places.h).
#pragma once

#include <string>
#include <vector>

#include "load/message.h"
#include "model/known_facts.h"

namespace tandem::personalise {

/// A day is written out as the language (BCP 47) does. What is not known has no words: no text asks for it.
load::MessageArguments fact_words(const std::vector<model::KnownFact>& facts, const std::string& language);

}  // namespace tandem::personalise
