// Stage: compose. A button that empties the form, for screens alone: paper never shows it, and no script is
// needed. It stands small at the very end, below the last page's footer, where no finger comes by accident.
// In: a document with all its pages. Out: one more field.
#pragma once

#include "model/page_master.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// Nothing where the document has no fields, the theme no words for the button, or the paper no room for it.
void add_reset_button(layout::Document& document, const model::PageMaster& master, setting::Workplace& at);

/// Takes it out again: where several documents become one, one button would empty all of them.
void remove_reset_button(layout::Page& page);

}  // namespace tandem::compose
