// Stage: base. An opaque sRGB colour, as themes write it ('#336699') and pages carry it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

/// Reads '#rrggbb' (either case); nothing for any other text.
std::optional<Colour> parse_colour(std::string_view text);

/// '#rrggbb' in lower case.
std::string to_string(Colour colour);

/// Relative luminance from 0 (black) to 1 (white), WCAG 2.1 definition.
double relative_luminance(Colour colour);

/// Contrast ratio from 1 to 21, WCAG 2.1 success criterion 1.4.3.
double contrast_ratio(Colour first, Colour second);

}  // namespace tandem
