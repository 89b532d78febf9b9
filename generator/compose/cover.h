// Stage: compose. A copy's first page: whose it is, what it is for, and in short packs what is in it.
#pragma once

#include <vector>

#include "compose/contents.h"
#include "model/recipe.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// A discreet theme's has only whose copy it is, and that one may pass. `contents` is empty where they have a
/// page of their own.
void add_cover(const model::Workshop& workshop, const std::vector<ContentsEntry>& contents,
               setting::Workplace& at);

}  // namespace tandem::compose
