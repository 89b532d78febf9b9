// Stage: model. A day in content, such as the one on which somebody last read a sheet with care.
// In: 2027-03-12. Out: year, month and day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "load/decode.h"

namespace tandem::model {

struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const CalendarDate&) const = default;
};

/// Nothing unless the text is a day of the calendar, written like '2027-03-12'.
std::optional<CalendarDate> read_calendar_date(std::string_view text);

/// Reports 'wrong-type' for what is no day.
void decode(const load::Node& node, CalendarDate& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const CalendarDate*, load::Bounds);

}  // namespace tandem::model
