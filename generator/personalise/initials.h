// Stage: personalise. Initials in place of names, for pages that may lie about. In: a couple. Out: the same
// couple, each partner under the first letter of their name.
#pragma once

#include <string>
#include <string_view>

#include "model/couple.h"

namespace tandem::personalise {

/// The first letter of a name as a reader sees it, with its marks, as a capital where its script has some.
std::string initial_of(std::string_view name);

/// Names stay where they were written, for what is wrong with them. A partner who has not answered has none.
model::Couple with_initials(model::Couple couple);

}  // namespace tandem::personalise
