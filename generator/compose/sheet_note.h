// Stage: compose. What the facilitator needs to know of a sheet: when the agenda has it and for how long, the
// agenda's own notes, what to watch for, how to close.
// In: a sheet, perhaps its workshop. Out: a note beside the sheet's head in the facilitator's edition.
#pragma once

#include "blocks/block_context.h"
#include "model/recipe.h"

namespace tandem {

/// Before the sheet's head is added; does nothing where there is nothing to say. `workshop` may be null.
void attach_sheet_note(const Sheet& sheet, const Workshop* workshop, BlockContext& context);

}  // namespace tandem
