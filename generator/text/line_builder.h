// Stage: text, internal. Sets one line: slices the shaped text, joins what belongs together into runs and
// puts the runs where they stand (Unicode annex 9, rule L2).
// In: the places where the line starts and ends, and how it is aligned. Out: a Line.
#pragma once

#include <cstddef>
#include <vector>

#include "text/measured_text.h"
#include "text/typesetter.h"

namespace tandem::text {

struct LineSetting {
  std::size_t from = 0;  ///< places of the MeasuredText
  std::size_t to = 0;
  double width = 0;
  Alignment alignment = Alignment::start;
};

/// Adds characters that turned out to have no glyph to `missing`.
Line build_line(const MeasuredText& text, const LineSetting& setting, std::vector<char32_t>& missing);

}  // namespace tandem::text
