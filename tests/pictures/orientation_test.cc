#include "pictures/orientation.h"

#include <catch2/catch.hpp>

#include "pictures/picture.h"
#include "pictures/picture_builder.h"

namespace tandem::tests {
namespace {

using namespace std::string_literals;

}  // namespace

TEST_CASE("A turned picture is turned sample by sample, and changes its sides") {
  const std::string samples = "abcdef";  // three columns, two rows
  const std::vector<std::string> turned{"abcdef", "cbafed", "fedcba", "defabc",
                                        "adbecf", "daebfc", "fcebda", "cfbead"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    INFO(orientation);
    const pictures::Orientation read =
        pictures::read_orientation(build_exif(orientation, orientation % 2 == 0));
    CHECK(pictures::turn_samples(samples, 3, 2, 1, read) ==
          turned[static_cast<std::size_t>(orientation) - 1]);
    CHECK(pictures::read_orientation(pictures::write_orientation(read)) == read);
    std::string png = build_png({9, 5, 8, 4, false, "ab", "", ""});
    png.insert(33, png_chunk("eXIf", build_exif(orientation, true)));
    const auto picture = pictures::read_picture(png);
    REQUIRE(picture != nullptr);
    CHECK(picture->pixels == (orientation < 5 ? Size{9, 5} : Size{5, 9}));
    const auto jpeg =
        pictures::read_picture(build_jpeg(jpeg_segment('\xE1', "Exif\0\0"s + build_exif(orientation, true))));
    REQUIRE(jpeg != nullptr);
    CHECK(jpeg->pixels == Size{16, 16});
  }
  const std::string exif = build_exif(6, true);
  for (std::size_t size = 0; size < 20; ++size)
    CHECK(pictures::read_orientation(exif.substr(0, size)) == pictures::Orientation{});
}

}  // namespace tandem::tests
