// Stage: press. A leaf that shows with a ruler what a printer does: crosses at known places on both sides,
// and the lines of a profile to fill in beside them. In: paper. Out: two pages.
#pragma once

#include "layout/page.h"
#include "press/labels/label_pages.h"

namespace tandem::press {

/// `words` lend type and colours alone.
layout::Document test_leaf(Size paper, const LabelWords& words, text::Typesetter& typesetter,
                           Diagnostics& diagnostics);

}  // namespace tandem::press
