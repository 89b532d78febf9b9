// Stage: compose. What a sheet itself says to the facilitator: what to watch for, how to close.
// In: a sheet. Out: a note beside the sheet's head in the facilitator's edition.
#pragma once

#include "blocks/block_context.h"

namespace tandem {

/// Before the sheet's head is added; does nothing for a sheet without such words.
void attach_sheet_note(const Sheet& sheet, BlockContext& context);

}  // namespace tandem
