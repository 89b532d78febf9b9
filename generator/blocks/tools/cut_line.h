// Stage: blocks. Lines to cut along: thin dashes that are not mistaken for lines to write on.
#pragma once

#include <vector>

#include "setting/setting.h"

namespace tandem::blocks {

/// A dashed line without scissors.
layout::RuleItem cut_line(Point from, Point end, Colour colour);

/// The length of a pair of scissors, in points; larger on paper that wants all larger.
double scissors_length(const setting::Setting& setting);

/// Two rings and two blades that point to the right, their tips at `tip`. `length` in points.
void append_scissors(std::vector<layout::Item>& to, Point tip, double length, Colour colour);

/// Appends a dashed line as an artifact; where it begins at the left, a pair of scissors of this length may
/// stand there; 0 for none.
void append_cut_line(std::vector<layout::Item>& to, Point from, Point end, double scissors, Colour colour);

}  // namespace tandem::blocks
