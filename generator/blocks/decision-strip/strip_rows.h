// Stage: blocks. How a decision strip's steps are divided into rows that fit.
// In: the number of steps, the frame's width, how wide a step and an arrow must be. Out: places in points.
#pragma once

#include <cstddef>

namespace tandem::blocks {

struct StripRows {
  std::size_t columns = 0;
  std::size_t rows = 0;
  double step = 0;   ///< width of a step
  double arrow = 0;  ///< between two steps

  std::size_t row_of(std::size_t step_index) const { return step_index / columns; }
  double left_of(std::size_t step_index) const {
    return static_cast<double>(step_index % columns) * (step + arrow);
  }
  double middle_of(std::size_t step_index) const { return left_of(step_index) + step / 2; }
};

/// The fewest rows that hold steps of at least `least`, as alike as can be. `turn`: room at the right for an
/// arrow that leads to the next row. A frame that holds fewer than two steps beside each other gives none.
StripRows divide_into_rows(std::size_t count, double width, double least, double arrow, double turn);

}  // namespace tandem::blocks
