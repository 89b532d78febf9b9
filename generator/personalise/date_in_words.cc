#include "personalise/date_in_words.h"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <chrono>
#include <memory>

namespace tandem::personalise {
namespace {

// Milliseconds since 1970, at noon: far from any midnight.
UDate moment_of(const model::CalendarDate& day) {
  const std::chrono::sys_days days(std::chrono::year(day.year) /
                                   std::chrono::month(static_cast<unsigned>(day.month)) /
                                   std::chrono::day(static_cast<unsigned>(day.day)));
  const auto noon = days + std::chrono::hours(12);
  return static_cast<UDate>(
      std::chrono::duration_cast<std::chrono::milliseconds>(noon.time_since_epoch()).count());
}

using Format = std::unique_ptr<icu::DateFormat>;

icu::Locale locale_of(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  return U_SUCCESS(status) ? locale : icu::Locale("en");
}

std::string in_words(const model::CalendarDate& day, icu::DateFormat& format) {
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString words;
  format.format(moment_of(day), words);
  std::string result;
  words.toUTF8String(result);
  return result;
}

}  // namespace

std::string date_in_words(const model::CalendarDate& day, const std::string& language) {
  const Format format(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale_of(language)));
  if (!format) return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  return in_words(day, *format);
}

std::string date_in_words(const std::string& text, const std::string& language) {
  const std::optional<model::CalendarDate> day = model::read_calendar_date(text);
  return day ? date_in_words(*day, language) : text;
}

std::string month_or_date_in_words(const std::string& text, const std::string& language) {
  constexpr std::size_t length_of_month = 7;
  const auto first = text.size() == length_of_month ? model::read_calendar_date(text + "-01") : std::nullopt;
  if (!first) return date_in_words(text, language);
  UErrorCode status = U_ZERO_ERROR;
  const Format format(icu::DateFormat::createInstanceForSkeleton("yMMMM", locale_of(language), status));
  return format && U_SUCCESS(status) ? in_words(*first, *format) : text;
}

}  // namespace tandem::personalise
