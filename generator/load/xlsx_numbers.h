// Stage: load, internal. What a number in an Office Open XML workbook shows: a date, or figures with zeros
// before them. In: the number and its format. Out: words.
#pragma once

#include <string>
#include <string_view>

namespace tandem::load {

/// Whether a format's code, or the number of one that every workbook has, shows days.
bool shows_a_date(int format, std::string_view code);

/// Whether it shows a month and its year, and no day: 'Jun-27', which is kept as the month's first day.
bool shows_a_month(int format, std::string_view code);

/// '2027-05-03' for the days since 1899-12-31, or since 1904-01-01; a day that never was (29 February 1900)
/// counts, as it does there. As it is written where it is no day.
std::string date_of(std::string_view number, bool counts_from_1904);

/// '007' for 7 in the format '000'; as it is written in any other.
std::string with_zeros(std::string_view number, std::string_view code);

}  // namespace tandem::load
