// What numbers of colour mean: the profile that a file says its colours are of.
#include "pdf/icc_profile.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace tandem::tests {
namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(i));
  return value;
}

double fixed_at(const std::string& bytes, std::size_t at) {
  return static_cast<std::int32_t>(number_at(bytes, at)) / 65536.0;
}

std::string tag(const std::string& profile, const std::string& name) {
  const std::uint32_t count = number_at(profile, 128);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = 132 + std::size_t{12} * i;
    if (profile.compare(entry, 4, name) == 0)
      return profile.substr(number_at(profile, entry + 4), number_at(profile, entry + 8));
  }
  return {};
}

/// What a parametric curve of function 3 says (ICC.1:2004-10, 10.16).
double light(const std::string& curve, double value) {
  const double g = fixed_at(curve, 12), a = fixed_at(curve, 16), b = fixed_at(curve, 20),
               c = fixed_at(curve, 24), d = fixed_at(curve, 28);
  return value >= d ? std::pow(a * value + b, g) : c * value;
}

}  // namespace

TEST_CASE("A profile says how long it is, and its tags lie inside of it on fours", "[pdf]") {
  const std::string profile = pdf::srgb_profile();
  REQUIRE(number_at(profile, 0) == profile.size());
  CHECK(profile.substr(36, 4) == "acsp");
  CHECK(profile.size() < 600);
  const std::uint32_t count = number_at(profile, 128);
  REQUIRE(count == 10);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = 132 + std::size_t{12} * i;
    CHECK(number_at(profile, entry + 4) % 4 == 0);
    CHECK(number_at(profile, entry + 4) + number_at(profile, entry + 8) <= profile.size());
  }
}

TEST_CASE("The profile is that of sRGB: its light and its primaries", "[pdf]") {
  const std::string profile = pdf::srgb_profile();
  // IEC 61966-2-1: light at 1/255, at the end of the straight beginning, at a fifth, and at the middle.
  const std::string curve = tag(profile, "rTRC");
  REQUIRE(curve.substr(0, 4) == "para");
  CHECK(light(curve, 1 / 255.0) == Approx(0.000303527).epsilon(0.001));
  CHECK(light(curve, 0.2) == Approx(0.033105).epsilon(0.001));
  CHECK(light(curve, 0.5) == Approx(0.214041).epsilon(0.001));
  CHECK(light(curve, 1) == Approx(1).epsilon(0.001));
  CHECK(tag(profile, "gTRC") == curve);
  CHECK(tag(profile, "bTRC") == curve);
  // Red, green and blue together are white.
  const std::string white = tag(profile, "wtpt");
  for (std::size_t part = 8; part < 20; part += 4) {
    const double sum = fixed_at(tag(profile, "rXYZ"), part) + fixed_at(tag(profile, "gXYZ"), part) +
                       fixed_at(tag(profile, "bXYZ"), part);
    CHECK(sum == Approx(fixed_at(white, part)).margin(0.0003));
  }
}

}  // namespace tandem::tests
