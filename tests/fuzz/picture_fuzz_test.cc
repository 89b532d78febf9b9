// Damaged pictures: refused, or embedded without harm.
#include <libdeflate.h>
#include <catch2/catch.hpp>

#include "fuzz/mutator.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture.h"
#include "pdf/picture_builder.h"

namespace tandem::tests {
namespace {

using namespace std::string_literals;

const std::vector<std::string>& byte_tokens() {
  static const std::vector<std::string> tokens{"\0"s,
                                               "\xFF"s,
                                               "\xFF\xD8"s,
                                               "\xFF\xD9"s,
                                               "\xFF\xDA"s,
                                               "\xFF\xC0"s,
                                               "\xFF\xC4"s,
                                               "\xFF\xD0"s,
                                               "\xFF\x01"s,
                                               "\0\0"s,
                                               "\xFF\xFF\xFF\xFF"s,
                                               "\x7F\xFF\xFF\xFF"s,
                                               "\x80\0\0\0"s,
                                               "IHDR"s,
                                               "IDAT"s,
                                               "PLTE"s,
                                               "tRNS"s,
                                               "IEND"s,
                                               "iCCP"s,
                                               "gAMA"s,
                                               "acTL"s,
                                               "\0\0\0\0IEND"s,
                                               "Adobe"s,
                                               "\x89PNG\r\n\x1A\n"s,
                                               std::string(64, '\xAA')};
  return tokens;
}

// Mends the checksums of a PNG's chunks, so that the damage gets past them.
void mend_checksums(std::string& png) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t length = number(at);
    if (length > png.size() - at - 12) return;
    const std::uint32_t sum = libdeflate_crc32(0, png.data() + at + 4, length + 4);
    for (std::size_t i = 0; i < 4; ++i) png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
    at += 12 + length;
  }
}

// A picture that was accepted can be put on a page, or its error says which stage could not.
std::string trouble_with(const std::shared_ptr<const Picture>& picture) {
  if (!picture) return {};
  const Size& pixels = picture->pixels;
  if (pixels.width < 1 || pixels.height < 1 || pixels.width * pixels.height > 1e8) return "impossible size";
  Document document;
  document.pages.push_back({{200, 200}, {}});
  auto& items = document.pages.back().items;
  items.push_back(TagBegin{.role = Role::figure, .element = 1, .alternative = "A logo"});
  items.push_back(ImageItem{picture, {10, 10, 100, 100}});
  items.push_back(TagEnd{});
  try {
    return write_pdf(document).starts_with("%PDF-") ? "" : "no PDF";
  } catch (const PdfError& problem) {
    return std::string("accepted, but not written: ") + problem.what();
  }
}

std::vector<std::string> sound_pngs() {
  return {test::build_png({.width = 9, .height = 5, .pixel = "abc"}),
          test::build_png({.colour_type = 0, .pixel = "x"}),
          test::build_png({.bit_depth = 16, .colour_type = 6, .interlaced = true, .pixel = "aabbccdd"}),
          test::build_png({.bit_depth = 2,
                           .colour_type = 3,
                           .pixel = "\x1B",
                           .palette = "abcdefghijkl",
                           .transparency = "\x10\x20"})};
}

std::string sound_jpeg() {
  return test::build_jpeg(test::jpeg_segment('\xE0', "JFIF\0\1\1\0\0\1\0\1\0\0"s) +
                          test::jpeg_segment('\xE1', "Exif\0\0"s + test::build_exif(6, true)));
}

}  // namespace

TEST_CASE("damaged PNG files are refused or embedded") {
  Mutator mutator(3, byte_tokens());
  const std::vector<std::string> pictures = sound_pngs();
  for (const std::string& picture : pictures) {
    REQUIRE(read_picture(picture));
    CHECK(trouble_with(read_picture(picture)) == "");
  }
  int accepted = 0;
  for (int i = 0; i < rounds(3000); ++i) {
    std::string bytes = mutator.damage(pictures[mutator.below(pictures.size())]);
    if (i % 3 != 0) mend_checksums(bytes);
    const auto picture = read_picture(bytes);
    INFO("run " << i);
    CHECK(trouble_with(picture) == "");
    accepted += picture ? 1 : 0;
  }
  CHECK(accepted > 50);
}

TEST_CASE("damaged JPEG files are refused or embedded") {
  Mutator mutator(4, byte_tokens());
  const std::string sound = sound_jpeg();
  REQUIRE(read_picture(sound));
  int accepted = 0;
  for (int i = 0; i < rounds(4000); ++i) {
    const auto picture = read_picture(mutator.damage(sound));
    INFO("run " << i);
    CHECK(trouble_with(picture) == "");
    accepted += picture ? 1 : 0;
  }
  CHECK(accepted > 50);
}

TEST_CASE("a PNG that claims more pixels than its bytes can hold is refused at once") {
  std::string bytes = sound_pngs().front();
  bytes.replace(16, 8, "\0\0\x27\x10\0\0\x27\x10"s);  // 10,000 x 10,000
  mend_checksums(bytes);
  CHECK_FALSE(read_picture(bytes));
}

}  // namespace tandem::tests
