// Stage: load. Numbers and lengths as people write them, and bounds as people are told of them.
// In: the text of a value. Out: a number, a length in points; or words for one.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "load/decode.h"

namespace tandem::load {

/// Without the spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// The whole of `text` as a number; out of the type's range counts as such, not as no number.
template <typename Number>
std::errc read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end != text.data() + text.size()) return std::errc::invalid_argument;
  return error;
}

struct LengthUnit {
  std::string_view name;
  double points;
  double steps;  ///< in so many parts of it people give a length: tenths of a millimetre
};

struct WrittenLength {
  double points = 0;
  LengthUnit unit;
};

/// Lengths that differ by less are the same: '25.4 mm' and 72 pt. Points.
constexpr double length_tolerance = 0.001;

/// '8 mm'; nothing if it is not a length.
std::optional<WrittenLength> read_length(std::string_view text);

/// 'from 1 to 40', 'at least 1', 'at most 40', or nothing.
std::string describe_bounds(Bounds bounds);

/// Bounds in points as words in a unit, rounded inwards, so that what they say is allowed.
std::string describe_length_bounds(Bounds bounds, const LengthUnit& unit);

/// Bounds in points, each in the unit that its maker will have written it in.
std::string describe_length_bounds(Bounds bounds);

/// A length as its maker will have written it: whole points, tenths of a millimetre, or parts of a point.
std::string describe_length(double points);

}  // namespace tandem::load
