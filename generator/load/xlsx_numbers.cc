#include "load/xlsx_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>

namespace tandem::load {
namespace {

bool is_whole(std::string_view number) {
  return !number.empty() &&
         std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What of a format's code is neither quoted, nor escaped, nor in brackets.
std::string signs_of(std::string_view code) {
  std::string signs;
  bool is_quoted = false;
  bool is_bracketed = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\\' || c == '_') {
      ++i;
    } else if (c == '[' || c == ']') {
      is_bracketed = c == '[';
    } else if (!is_bracketed) {
      signs += c;
    }
  }
  return signs;
}

}  // namespace

bool shows_a_date(int format, std::string_view code) {
  // ECMA-376, part 1, 18.8.30: the formats that a workbook need not define, those of East Asia among them.
  if (code.empty()) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
  }
  return signs_of(code).find_first_of("dDyY") != std::string::npos;
}

bool shows_a_month(int format, std::string_view code) {
  constexpr int month_and_year = 17;
  if (code.empty()) return format == month_and_year;
  const std::string signs = signs_of(code);
  const auto has = [&](const char* letters) { return signs.find_first_of(letters) != std::string::npos; };
  return has("yY") && has("mM") && !has("dD");
}

std::string date_of(std::string_view number, bool counts_from_1904) {
  using std::chrono::days;
  using std::chrono::sys_days;
  const double value = std::strtod(std::string(number).c_str(), nullptr);
  constexpr double last = 2958465;  // the end of the year 9999
  if (!(value >= 1) || value > last) return std::string(number);
  auto day = static_cast<int>(std::floor(value));
  sys_days start = sys_days{std::chrono::year{1904} / 1 / 1};
  if (!counts_from_1904) {
    if (day == 60) return "1900-02-29";
    start = sys_days{std::chrono::year{1899} / 12 / 31};
    if (day > 60) --day;
  }
  const std::chrono::year_month_day date{start + days{day}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string with_zeros(std::string_view number, std::string_view code) {
  const bool is_zeros = !code.empty() && code.find_first_not_of('0') == std::string_view::npos;
  if (!is_zeros || !is_whole(number) || number.size() >= code.size()) return std::string(number);
  return std::string(code.size() - number.size(), '0') + std::string(number);
}

}  // namespace tandem::load
