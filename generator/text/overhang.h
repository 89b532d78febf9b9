// Stage: text, internal. How far punctuation hangs out of a line into the margin. A full stop or a quotation
// mark fills so little of its width that an edge looks dented where it stands inside; a little outside, the
// edge looks straight. In: a character and its font. Out: the overhang.
// The idea is margin kerning: Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system"
// (dissertation, Brno 2000; TUGboat 21:4). The shares are ours: half of what hand setters hang, because a
// worksheet's edges also carry rules, boxes and lines to write on.
#pragma once

#include "text/font.h"

namespace tandem::text {

/// No sign hangs out further than this, in em, whatever its font says of its width.
constexpr double greatest_overhang = 0.25;

/// The part of its width that a character hangs out where a line starts, and where it ends: 0 for most.
double share_at_start(char32_t character);
double share_at_end(char32_t character);

/// `share` of the character's width in `font`, in em; at most `greatest_overhang`.
double overhang(const Font& font, char32_t character, double share);

}  // namespace tandem::text
