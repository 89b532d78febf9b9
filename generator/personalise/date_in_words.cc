#include "personalise/date_in_words.h"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <chrono>
#include <memory>

namespace tandem {
namespace {

// Milliseconds since 1970, at noon: far from any midnight.
UDate moment_of(const CalendarDate& day) {
  const std::chrono::sys_days days(std::chrono::year(day.year) /
                                   std::chrono::month(static_cast<unsigned>(day.month)) /
                                   std::chrono::day(static_cast<unsigned>(day.day)));
  const auto noon = days + std::chrono::hours(12);
  return static_cast<UDate>(
      std::chrono::duration_cast<std::chrono::milliseconds>(noon.time_since_epoch()).count());
}

}  // namespace

std::string date_in_words(const CalendarDate& day, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(
      icu::DateFormat::kLong, U_SUCCESS(status) ? locale : icu::Locale("en")));
  if (!format) return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString words;
  format->format(moment_of(day), words);
  std::string result;
  words.toUTF8String(result);
  return result;
}

std::string date_in_words(const std::string& text, const std::string& language) {
  const std::optional<CalendarDate> day = read_calendar_date(text);
  return day ? date_in_words(*day, language) : text;
}

}  // namespace tandem
