// Stage: press. What a printer moves, moved back. In: a side of its test leaf, as it was measured. Out: a
// matrix that everything on such a side is sent through.
#pragma once

#include "base/geometry.h"
#include "model/printer_profile.h"
#include "press/imposition/matrix.h"

namespace tandem::press {

/// Where the printer puts a place on the paper: both from its upper left corner, y downwards.
Matrix as_printed(const model::MeasuredSide& side);

/// For coordinates of a page as high as `height`, whose y grows upwards: printed, all is where it was meant
/// to be.
Matrix correction_of(const model::MeasuredSide& side, double height);

/// What undoes a matrix that neither mirrors nor flattens.
Matrix inverse(const Matrix& matrix);

/// Both sides of a printer's leaves.
struct Correction {
  model::MeasuredSide front;
  model::MeasuredSide back;
  /// The test leaf was turned on its long edge. A printer that turns paper on the short one turns what stands
  /// on the back, and then moves it as ever.
  bool is_turned_on_short_edge = false;
};

enum class PaperSide { front, back };

/// For a leaf that stands upright.
Matrix correction_of(const Correction& correction, PaperSide side, Size paper);

}  // namespace tandem::press
