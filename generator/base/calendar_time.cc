#include "base/calendar_time.h"

#include <algorithm>
#include <chrono>

namespace tandem {

CalendarTime to_calendar(std::int64_t seconds_since_1970) {
  constexpr std::int64_t end_of_9999 = 253402300799;
  const std::chrono::seconds time(std::min(seconds_since_1970, end_of_9999));
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{std::chrono::sys_days(day)};
  const auto rest = static_cast<unsigned>((time - day).count());
  return {static_cast<int>(date.year()),
          static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()),
          rest / 3600,
          rest / 60 % 60,
          rest % 60};
}

}  // namespace tandem
