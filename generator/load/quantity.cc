#include "load/quantity.h"

#include <fmt/format.h>

#include <cmath>

#include "base/geometry.h"

namespace tandem::load {
namespace {

constexpr LengthUnit millimetre{"mm", points_per_millimetre, 10};
constexpr LengthUnit length_units[] = {
    {"pt", 1, 10}, millimetre, {"cm", 10 * points_per_millimetre, 100}, {"in", 72, 100}};

// `write` puts a number into words.
template <typename Write>
std::string describe_bounds_with(Bounds bounds, const Write& write) {
  const bool has_least = std::isfinite(bounds.least);
  const bool has_most = std::isfinite(bounds.most);
  if (has_least && has_most) return fmt::format("from {} to {}", write(bounds.least), write(bounds.most));
  if (has_least) return fmt::format("at least {}", write(bounds.least));
  if (has_most) return fmt::format("at most {}", write(bounds.most));
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::optional<WrittenLength> read_length(std::string_view text) {
  double number = 0;
  for (const LengthUnit& unit : length_units) {
    if (!text.ends_with(unit.name)) continue;
    const std::string_view digits = trimmed(text.substr(0, text.size() - unit.name.size()));
    if (read_number(digits, number) != std::errc() || !std::isfinite(number)) return std::nullopt;
    return WrittenLength{number * unit.points, unit};
  }
  return text == "0" ? std::optional(WrittenLength{0, millimetre}) : std::nullopt;
}

std::string describe_bounds(Bounds bounds) {
  return describe_bounds_with(bounds, [](double value) { return fmt::format("{}", value); });
}

std::string describe_length_bounds(Bounds bounds, const LengthUnit& unit) {
  const double steps = unit.steps / unit.points;
  const double slack = length_tolerance * steps;
  bounds.least = std::ceil(bounds.least * steps - slack) / unit.steps + 0.0;  // no '-0'
  bounds.most = std::floor(bounds.most * steps + slack) / unit.steps + 0.0;
  return describe_bounds_with(bounds, [&](double value) { return fmt::format("{} {}", value, unit.name); });
}

std::string describe_length(double points) {
  const auto is_whole = [](double value) { return std::abs(value - std::round(value)) < length_tolerance; };
  const double tenths = to_millimetres(points) * millimetre.steps;
  if (!is_whole(points) && is_whole(tenths))
    return fmt::format("{} mm", std::round(tenths) / millimetre.steps);
  return fmt::format("{} pt", std::round(points * 100) / 100);
}

std::string describe_length_bounds(Bounds bounds) {
  return describe_bounds_with(bounds, describe_length);
}

}  // namespace tandem::load
