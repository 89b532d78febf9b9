#include "pictures/picture.h"

#include <catch2/catch.hpp>

#include "golden.h"
#include "pictures/picture_builder.h"
#include "pictures/png.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using namespace std::string_literals;

}  // namespace

TEST_CASE("No prefix of a PNG passes for the whole") {
  const std::string png = build_png({9, 9, 16, 6, true, "\x01\x02\x03\x04\x05\x06\x07\x08", "", ""});
  REQUIRE(pictures::decode_png(png).has_value());
  // The last chunk says nothing but that the file ends; libpng does without it.
  const std::size_t end_chunk = 12;
  for (std::size_t size = 0; size < png.size() - end_chunk; ++size) {
    CHECK_FALSE(pictures::decode_png(png.substr(0, size)).has_value());
  }
}

TEST_CASE("A picture with any byte changed is read or refused, never worse") {
  const std::string png = build_png({9, 9, 8, 3, false, "\x01", "\x00\x00\x00\xC8\x28\x14"s, "\x80"});
  const std::string jpeg = tests::read_file(tests::test_folder() + "/samples/restart.jpg");
  int refused = 0;
  for (const std::string& whole : {png, jpeg}) {
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string broken = whole;
      broken[i] = static_cast<char>(broken[i] ^ 0x41);
      refused += pictures::read_picture(broken) == nullptr ? 1 : 0;
    }
  }
  CHECK(refused > static_cast<int>(png.size()) / 2);
}

TEST_CASE("What is no whole picture is refused") {
  const auto [name, bytes] = GENERATE(table<const char*, std::string>({
      {"nothing", ""},
      {"text", "not a picture"},
      {"the PNG signature alone", "\x89PNG\r\n\x1A\n"},
      {"a PNG without size", build_png({0, 8, 8, 2, false, "abc", "", ""})},
      {"a PNG too large to decode", build_png({60000, 60000, 1, 0, false, "", "", ""}).substr(0, 60)},
      {"JPEG markers without a picture", "\xFF\xD8\xFF\xD9"},
      {"a lossless JPEG",
       "\xFF\xD8\xFF\xC3\x00\x0B\x08\x00\x08\x00\x08\x01\x01\x11\x00\xFF\xDA\x00\x02\xFF\xD9"s},
      {"a JPEG segment longer than the file", "\xFF\xD8\xFF\xE0\xFF\xFF"},
  }));
  INFO(name);
  CHECK(pictures::read_picture(bytes) == nullptr);
}

TEST_CASE("a picture of too many pixels says how large it is") {
  const auto too_large = [](const std::string& bytes) {
    const auto size = pictures::size_if_too_large(bytes);
    return size ? std::to_string(static_cast<int>(size->width)) + " x " +
                      std::to_string(static_cast<int>(size->height))
                : std::string("no");
  };
  const auto png = [](int width, int height) {
    return build_png({width, height, 1, 0, false, "", "", ""}).substr(0, 60);
  };
  CHECK(too_large(png(10001, 10000)) == "10001 x 10000");
  CHECK(too_large(png(10000, 10000)) == "no");
  CHECK(too_large("\xFF\xD8\xFF\xE0\x00\x03\x00\xFF\xC0\x00\x0B\x08\x40\x00\x30\x00\x01\x01\x11\x00"s) ==
        "12288 x 16384");
  for (const std::string& bytes :
       {""s, "\x89PNG\r\n"s, "\xFF\xD8"s, "\xFF\xD8\xFF\xC0\x00\x04\x08\x40"s, "<svg/>"s})
    CHECK(too_large(bytes) == "no");
}

}  // namespace tandem::tests
