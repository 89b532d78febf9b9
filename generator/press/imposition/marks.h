// Stage: press, internal. Lines for hands and machines. In: what is cut, and the paper. Out: marks, which
// never stand where pages are.
#pragma once

#include <vector>

#include "press/imposition/cell.h"

namespace tandem::press {

/// How far crop marks stand off what is cut (or its bleed), and how long they are; points.
inline constexpr double crop_offset = from_millimetres(2);
inline constexpr double crop_length = from_millimetres(5);

/// As the plan wants them: lines across the leaf between the cells, or crop marks around them all.
std::vector<FinishingMark> marks_of(const CellGrid& grid, Size paper, const ImpositionPlan& plan);

/// Two short lines at the ends of an upright fold, where the plan has marks at all.
std::vector<FinishingMark> fold_marks(double x, Size paper, const ImpositionPlan& plan);
/// The same at the ends of a fold that lies.
std::vector<FinishingMark> lying_fold_marks(double y, Size paper, const ImpositionPlan& plan);

}  // namespace tandem::press
