#include "model/clock_time.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "load/invisible_signs.h"

namespace tandem::model {
namespace {

// The value of one or two digits.
std::optional<int> read_digits(std::string_view digits) {
  if (digits.empty() || digits.size() > 2) return {};
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return {};
    value = 10 * value + (digit - '0');
  }
  return value;
}

std::optional<int> read_minutes(const std::string& written) {
  const std::string_view text = written;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() != colon + 3) return {};
  const std::optional<int> hours = read_digits(text.substr(0, colon));
  const std::optional<int> minutes = read_digits(text.substr(colon + 1));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return {};
  return 60 * *hours + *minutes;
}

}  // namespace

void decode(const load::Node& node, ClockTime& target, load::Bounds, Diagnostics& diagnostics) {
  const std::optional<int> minutes =
      node.kind == load::Node::Kind::scalar ? read_minutes(node.scalar) : std::nullopt;
  if (minutes) {
    target.minutes = *minutes;
    return;
  }
  if (load::report_invisible_sign(node.span, node.scalar, "time", diagnostics)) return;
  const std::string what = node.kind == load::Node::Kind::scalar ? fmt::format("'{}'", node.scalar) : "this";
  diagnostics.error("wrong-type", node.span, fmt::format("{} is not a time of day", what),
                    "write hours from 0 to 23 and minutes in quotes, such as \"18:30\"");
}

load::Shape shape_of(const ClockTime*, load::Bounds) {
  load::Shape shape(load::Shape::Kind::plain_text);
  shape.name = "time of day, such as `\"18:30\"`";
  shape.pattern = "^([01]?[0-9]|2[0-3]):[0-5][0-9]$";
  return shape;
}

}  // namespace tandem::model
