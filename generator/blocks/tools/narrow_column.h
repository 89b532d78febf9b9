// Stage: blocks. Columns that are too narrow for what they are to hold.
// In: how wide they are, and would have to be. Out: 'narrow-column' at the block's place.
#pragma once

#include <string>

#include "setting/workplace.h"

namespace tandem::blocks {

/// What a column of a table must be wide for words to be read in it, in points.
double least_width_for_words(const setting::Setting& setting);

/// Reports the error. Both widths in points.
void report_narrow_column(double width, double needed, const std::string& hint, setting::Workplace& at);

}  // namespace tandem::blocks
