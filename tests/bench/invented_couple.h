// Couples that nobody knows, in any number. Names recur in a real list of couples, but seldom together: 20
// and 19 of them make 380 pairs.
#pragma once

#include "model/couple.h"

namespace tandem::bench {

model::Couple invented_couple(std::size_t number);

}  // namespace tandem::bench
