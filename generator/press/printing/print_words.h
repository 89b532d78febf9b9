// Stage: press. How far printing is, in words. In: a moment of a run. Out: 'couple 12 of 30, leaf 7 of 9, out
// of paper: load A4 and it goes on'.
#pragma once

#include <string>

#include "press/printing/print_run.h"

namespace tandem::press {

/// `media`: the paper, as people name it.
std::string words_of(const PrintMoment& moment, const std::string& media);

/// The copies of a range by their ids: 'couple-07-a', 'couple-07-a to couple-09-b (6 copies)'.
std::string words_of(const PrintPlan& plan, const CopyRange& range);

}  // namespace tandem::press
