// Stage: compose. The small signs on a page: time, who writes, who reads, and which copy this is.
// Every sign stands beside its words; none carries meaning alone.
#pragma once

#include <vector>

#include "layout/page.h"
#include "model/sheet.h"
#include "personalise/voice.h"

namespace tandem::compose {

/// Drawings for a square box; lines in `colour`, half a point and more, so that copies keep them.
std::vector<layout::Item> clock_sign(Rect box, Colour colour);
/// Two people as ring and square: apart for private work, then touching, then overlapping together. A board
/// for the facilitator.
std::vector<layout::Item> audience_sign(Rect box, model::Audience audience, Colour colour);
/// A closed lock for private pages, an open one for what may be shared, an eye for what both see, and a
/// crossed page for what participants do not.
std::vector<layout::Item> privacy_sign(Rect box, model::Privacy privacy, Colour colour);
/// Partner A's copy is a ring, partner B's a square, the joint pages both.
std::vector<layout::Item> copy_sign(Rect box, personalise::Reader reader, double thickness, Colour colour);

}  // namespace tandem::compose
