// Stage: base. A moment as a calendar and a clock show it. In: seconds since 1970. Out: date and time in UTC.
#pragma once

#include <cstdint>

namespace tandem {

struct CalendarTime {
  int year = 0;
  unsigned month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

/// The proleptic Gregorian date and time in UTC; years beyond 9999 stay at its end.
CalendarTime to_calendar(std::int64_t seconds_since_1970);

}  // namespace tandem
