// Stage: model. How a printer puts on paper what is sent to it: measured on its test leaf with a ruler.
// In: templates/printers/*.yaml. Out: a PrinterProfile.
#pragma once

#include "base/geometry.h"
#include "load/decode.h"

namespace tandem::model {

/// Where the test leaf has its crosses, if nothing moves it: from the upper left corner, and from each other.
inline constexpr double cross_left = from_millimetres(20);
inline constexpr double cross_top = from_millimetres(20);
inline constexpr double cross_across = from_millimetres(160);
inline constexpr double cross_down = from_millimetres(220);

/// One side of the test leaf, as it was measured.
struct MeasuredSide {
  load::Length left{cross_left};      ///< from the paper's left edge to the upper left cross
  load::Length top{cross_top};        ///< from its top edge to the same
  load::Length top_right{cross_top};  ///< from its top edge to the upper right cross
  load::Length across{cross_across};  ///< between these two
  load::Length down{cross_down};      ///< from the upper left cross to the lower left one
};

struct PrinterProfile {
  load::Identifier id;
  load::PlainText description;  ///< which printer and tray
  MeasuredSide front;
  MeasuredSide back;
};

PrinterProfile read_printer_profile(const load::Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the designer's reference.
std::vector<load::FieldDescription> describe_printer_profile();

}  // namespace tandem::model
