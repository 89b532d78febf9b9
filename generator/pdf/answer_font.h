// Stage: pdf. The font that readers of a form type their answers in, as its /DR offers it to their viewer: a
// Type 0 font, because viewers reach through its /ToUnicode far more letters than a Latin encoding has.
// In: a font. Out: its subset for all that people are likely to type, the same in every document of a batch.
#pragma once

#include "pdf/deflater.h"
#include "pdf/font_cache.h"
#include "pdf/object_table.h"
#include "text/font.h"

namespace tandem {

/// Browsers set lines 1.35 times the size apart, whatever the font; the metrics of the answer font are made
/// to say so, too, for viewers that ask the font. So typed lines meet ruled ones everywhere.
constexpr double answer_leading = 1.35;

/// Latin with all accents of living languages, Vietnamese, Greek, Cyrillic and punctuation, as far as the
/// font has them. What it lacks a viewer sets in a font of its own.
ObjectNumber write_answer_font(const Font& font, ObjectTable& objects, FontCache& cache, Deflater& deflater);

}  // namespace tandem
