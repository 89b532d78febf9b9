// Stage: compose. What the facilitator needs to know of a sheet: when the agenda has it and for how long, the
// agenda's own notes, what to watch for, how to close, and what its file says of it.
// In: a sheet, perhaps its workshop. Out: notes beside the sheet in the facilitator's edition.
#pragma once

#include <string>

#include "model/recipe.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// What comes first, before the sheet's head is added: why it is there, when, what to do, what to watch for.
/// Does nothing where there is nothing to say. `workshop` may be null, `because` empty.
void attach_opening_note(const model::Sheet& sheet, const model::Workshop* workshop,
                         const std::string& because, setting::Workplace& at);

/// How to close, and in small lines where it works, for how many couples, who has reviewed it and its
/// licence; when all of the sheet's blocks are laid out: it stands beside the last. `says_unreviewed`: also
/// that nobody has reviewed it.
void attach_closing_note(const model::Sheet& sheet, bool says_unreviewed, setting::Workplace& at);

}  // namespace tandem::compose
