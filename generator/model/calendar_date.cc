#include "model/calendar_date.h"

#include <fmt/format.h>

#include <chrono>
#include <cstddef>

#include "load/invisible_signs.h"

namespace tandem::model {
namespace {

int read_digits(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  return value;
}

bool has_form_of_a_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == 'd' ? !is_digit : text[i] != '-') return false;
  }
  return true;
}

}  // namespace

std::optional<CalendarDate> read_calendar_date(std::string_view text) {
  if (!has_form_of_a_date(text)) return {};
  const CalendarDate date{read_digits(text.substr(0, 4)), read_digits(text.substr(5, 2)),
                          read_digits(text.substr(8, 2))};
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  if (!day.ok()) return {};
  return date;
}

void decode(const load::Node& node, CalendarDate& target, load::Bounds, Diagnostics& diagnostics) {
  const auto date = node.kind == load::Node::Kind::scalar ? read_calendar_date(node.scalar) : std::nullopt;
  if (date) {
    target = *date;
    return;
  }
  if (load::report_invisible_sign(node.span, node.scalar, "date", diagnostics)) return;
  const std::string what = node.kind == load::Node::Kind::scalar ? fmt::format("'{}'", node.scalar) : "this";
  diagnostics.error("wrong-type", node.span, fmt::format("{} is not a day of the calendar", what),
                    "write year, month and day, such as 2027-03-12");
}

load::Shape shape_of(const CalendarDate*, load::Bounds) {
  load::Shape shape(load::Shape::Kind::plain_text);
  shape.name = "day, such as `2027-03-12`";
  shape.pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  return shape;
}

}  // namespace tandem::model
