// Stage: pdf. The font that readers of a form type their answers in, as its /DR offers it to their viewer: a
// Type 0 font, because viewers reach through its /ToUnicode far more letters than a Latin encoding has.
// In: a font. Out: its subset for all that people are likely to type, the same in every document of a batch.
#pragma once

#include "pdf/deflater.h"
#include "pdf/font_cache.h"
#include "pdf/font_embedder.h"
#include "pdf/object_table.h"
#include "text/font.h"

namespace tandem::pdf {

/// Browsers set lines 1.35 times the size apart, whatever the font; the metrics of the answer font are made
/// to say so, too, for viewers that ask the font. So typed lines meet ruled ones everywhere.
constexpr double answer_leading = 1.35;

/// Pages are mostly set in the same font: its program then holds what answers need, too, and there is one in
/// the file. To be called before the document's fonts are written.
void carry_answers(const text::Font& font, FontCache& cache, FontEmbedder& fonts);

/// The characters of repertoire.h, as far as the font has them, in Latin and in the scripts that `fonts`
/// show. What it lacks a viewer sets in a font of its own. To be called when the document's fonts are
/// written.
ObjectNumber write_answer_font(const text::Font& font, ObjectTable& objects, FontCache& cache,
                               FontEmbedder& fonts, Deflater& deflater);

}  // namespace tandem::pdf
