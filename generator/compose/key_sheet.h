// Stage: compose. Who is who, where codes are printed in place of names.
// In: a key. Out: strips, for a page of the facilitator's alone.
#pragma once

#include <vector>

#include "personalise/pseudonyms.h"
#include "setting/workplace.h"

namespace tandem::compose {

void add_key(const std::vector<personalise::KeyRow>& key, setting::Workplace& at);

}  // namespace tandem::compose
