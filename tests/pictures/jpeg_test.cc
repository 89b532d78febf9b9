#include "pictures/jpeg.h"

#include <catch2/catch.hpp>

#include "golden.h"
#include "pictures/picture.h"
#include "pictures/picture_builder.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using namespace std::string_literals;

std::string sample(const std::string& name) {
  return tests::read_file(tests::test_folder() + "/samples/" + name + ".jpg");
}

}  // namespace

TEST_CASE("What a JPEG says of places and people is left out, what draws it stays") {
  const std::string icc = jpeg_segment('\xE2', "ICC_PROFILE\0\1\1profile"s);
  const std::string adobe = jpeg_segment('\xEE', "Adobe\0\x64\0\0\0\0\0"s);
  const std::string jfif = "JFIF\0\1\2\0\0\1\0\1"s;
  const std::string told =
      jpeg_segment('\xE0', jfif + "\1\1SECRET"s) + jpeg_segment('\xE0', "JFXX\0\x13SECRET"s) +
      jpeg_segment('\xE1', "Exif\0\0"s + build_exif(1, false)) +
      jpeg_segment('\xE1', "http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>"s) +
      jpeg_segment('\xED', "Photoshop 3.0\0SECRET"s) + jpeg_segment('\xE2', "MPF\0SECRET"s) +
      jpeg_segment('\xEE', "SECRET") + jpeg_segment('\xEF', "SECRET") + jpeg_segment('\xFE', "by SECRET");
  const std::string whole = build_jpeg(told + icc + adobe) + build_jpeg() + "SECRET";
  const std::string expected = build_jpeg(jpeg_segment('\xE0', jfif + "\0\0"s) + icc + adobe);
  CHECK(pictures::strip_jpeg(whole, true) == expected);
  const auto picture = pictures::read_picture(whole);
  REQUIRE(picture != nullptr);
  CHECK(picture->bytes == expected);
  // To be turned, a picture keeps that and nothing else.
  const std::string exif = jpeg_segment('\xE1', "Exif\0\0"s + build_exif(6, false));
  const auto turned = pictures::read_picture(build_jpeg(exif));
  REQUIRE(turned != nullptr);
  CHECK(pictures::read_picture(turned->bytes)->bytes == turned->bytes);
}

TEST_CASE("A JPEG without a table or with samples that end early is refused") {
  const std::string whole = build_jpeg();
  REQUIRE(pictures::inspect_jpeg(whole));
  const auto without = [&](char marker) {
    std::string bytes = whole;
    const std::size_t at = bytes.find("\xFF"s + marker);
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 3]));
    return bytes.erase(at, 2 + length);
  };
  CHECK_FALSE(pictures::inspect_jpeg(without('\xDB')));
  CHECK_FALSE(pictures::inspect_jpeg(without('\xC0')));
  CHECK_FALSE(pictures::inspect_jpeg(without('\xC4')));
  CHECK_FALSE(pictures::inspect_jpeg(without('\xDA')));
  for (std::size_t lost = 1; lost <= 4; ++lost) {
    std::string cut = whole;
    CHECK_FALSE(pictures::inspect_jpeg(cut.erase(cut.size() - 2 - lost, lost)));
  }
  const std::size_t scan = whole.find("\xFF\xDA");
  std::string scans = whole;
  for (int i = 0; i < 99; ++i) scans.insert(scan, whole, scan, whole.size() - 2 - scan);
  CHECK(pictures::inspect_jpeg(scans));
  CHECK_FALSE(pictures::inspect_jpeg(scans.insert(scan, whole, scan, whole.size() - 2 - scan)));
  std::string cut = sample("separate-scans");
  REQUIRE(pictures::inspect_jpeg(cut));
  CHECK_FALSE(pictures::inspect_jpeg(cut.erase(cut.size() - 12, 10)));
}

TEST_CASE("Progressive files, scans of one component and restart markers are followed to the end") {
  const auto name = GENERATE(as<std::string>{}, "progressive", "restart", "separate-scans");
  INFO(name);
  const std::string bytes = sample(name);
  const auto header = pictures::inspect_jpeg(bytes);
  REQUIRE(header);
  CHECK((header->width == 24 && header->height == 20));
  for (std::size_t lost = 3; lost < 40; lost += 6) {
    std::string cut = bytes;
    INFO(lost);
    CHECK_FALSE(pictures::inspect_jpeg(cut.erase(cut.size() - 2 - lost, lost)));
  }
}

TEST_CASE("No prefix of a JPEG passes for the whole") {
  const std::string jpeg = sample("restart");
  REQUIRE(pictures::inspect_jpeg(jpeg).has_value());
  for (std::size_t size = 0; size < jpeg.size(); ++size) {
    CHECK_FALSE(pictures::inspect_jpeg(jpeg.substr(0, size)).has_value());
  }
}

}  // namespace tandem::tests
