// Moments as a calendar and a clock show them.
#include "base/calendar_time.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a moment is a date and a time in UTC", "[base]") {
  const CalendarTime leap = to_calendar(1709251199);  // the last second of a leap day
  CHECK(leap.year == 2024);
  CHECK(leap.month == 2);
  CHECK(leap.day == 29);
  CHECK(leap.hour == 23);
  CHECK(leap.minute == 59);
  CHECK(leap.second == 59);
  CHECK(to_calendar(-1).year == 1969);
  CHECK(to_calendar(INT64_MAX).year == 9999);
}

}  // namespace tandem::tests
