#include <catch2/catch.hpp>

#include "base/colour.h"

namespace tandem::tests {

TEST_CASE("a colour is six hexadecimal digits behind #", "[base]") {
  CHECK(parse_colour("#336699") == Colour{0x33, 0x66, 0x99});
  CHECK(parse_colour("#FFaa00") == Colour{255, 170, 0});
  for (const char* text :
       {"", "#", "336699", "#36c", "#3366990", "#33669g", "#-10000", "# 36699", "#+36699"}) {
    INFO(text);
    CHECK_FALSE(parse_colour(text));
  }
  CHECK(to_string(Colour{0xFF, 0, 0x0A}) == "#ff000a");
}

TEST_CASE("contrast follows WCAG 2.1", "[base]") {
  const Colour white{255, 255, 255};
  const Colour black{0, 0, 0};
  CHECK(relative_luminance(white) == Approx(1));
  CHECK(relative_luminance(black) == 0);
  CHECK(contrast_ratio(white, black) == Approx(21));
  CHECK(contrast_ratio(black, white) == Approx(21));
  CHECK(contrast_ratio(white, white) == Approx(1));
  // #767676 is known as the lightest grey that reaches 4.5 on white.
  CHECK(contrast_ratio(*parse_colour("#767676"), white) == Approx(4.54).margin(0.01));
  CHECK(contrast_ratio(*parse_colour("#777777"), white) < 4.5);
}

}  // namespace tandem::tests
