// Stage: model. Couples as a list in YAML, such as somebody would write by hand.
// In: a CoupleList that came of a table. Out: the text of a file.
#pragma once

#include <string>

#include "model/couple.h"

namespace tandem::model {

/// Read again, it gives the same couples. Notes are words alone, as those of a table are.
std::string roster_in_yaml(const CoupleList& list);

}  // namespace tandem::model
