// Stage: model. A time of day in content, such as the start of an evening.
// In: "18:30". Out: minutes after midnight.
#pragma once

#include <string>

#include "load/decode.h"

namespace tandem::model {

struct ClockTime {
  int minutes = 0;  ///< after midnight, less than a day
};

/// Reports 'wrong-type' for what is no time of day.
void decode(const load::Node& node, ClockTime& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const ClockTime*, load::Bounds);

}  // namespace tandem::model
