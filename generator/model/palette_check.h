// Stage: model. Whether a palette can be read on paper, and what a copier leaves of it.
// In: the palette as it was merged from themes, variants and the organisation's colours. Out: diagnostics.
#pragma once

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

/// Warns ('pale-colour') of colours of text with a contrast below 4.5:1 on paper or on tinted areas
/// (WCAG 2.1, 1.4.3), of lines to write on that pure black and white would lose, and of tints that make a
/// copy dirty.
void check_palette(const load::Node& palette, Diagnostics& diagnostics);

}  // namespace tandem::model
