#include "pdf/picture.h"

#include <catch2/catch.hpp>

#include "pdf/batch_cache.h"
#include "pdf/deflater.h"
#include "pdf/external_tools.h"
#include "pdf/jpeg.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture_builder.h"
#include "pdf/png.h"
#include "pdf/sample_document.h"

namespace tandem {
namespace {

using namespace std::string_literals;
using test::build_png;
using test::PngRecipe;

Document page_with(std::shared_ptr<const Picture> picture) {
  Document document = test::one_page();
  TagBegin figure;
  figure.role = Role::figure;
  figure.element = 1;
  figure.alternative = "A picture";
  test::PageBuilder(document.pages[0])
      .begin(figure)
      .add(ImageItem{std::move(picture), {20, 20, 60, 60}})
      .end();
  return document;
}

constexpr const char* rgb_jpeg = "pdftoppm -r 72 -singlefile -jpeg FILE FOLDER/page";

/// A JPEG file that a command makes of a page that is one colour.
std::string make_jpeg(const std::string& command) {
  Document document = test::one_page();
  document.pages[0].size = {40, 30};
  document.pages[0].items.push_back(test::filled_box({0, 0, 40, 30}, {200, 40, 40}));
  const test::PdfOnDisk file(write_pdf(document));
  file.run(command);
  return file.read("page.jpg");
}

}  // namespace

TEST_CASE("a picture is packed once for a batch, which leaves every byte as it is") {
  const auto png = read_picture(build_png({2, 2, 8, 6, false, "\xC8\x28\x28\x80"s, "", ""}));
  const auto jpeg = read_picture(make_jpeg(rgb_jpeg));
  REQUIRE((png && jpeg));
  BatchCache cache;
  for (const auto& picture : {png, jpeg, png}) {
    CHECK(write_pdf(page_with(picture), {}, cache) == write_pdf(page_with(picture)));
  }
  Deflater deflater;
  const PackedPicture& packed = cache.pictures.packed(png, deflater);
  CHECK(&cache.pictures.packed(png, deflater) == &packed);
  CHECK(packed.soft_mask.has_value());
  CHECK(!cache.pictures.packed(jpeg, deflater).soft_mask.has_value());
}

TEST_CASE("PNG files of every kind keep their colour") {
  struct Case {
    const char* name;
    PngRecipe recipe;
    std::vector<int> colour;
  };
  const Case cases[] = {
      {"RGB", {8, 8, 8, 2, false, "\xC8\x28\x14", "", ""}, {200, 40, 20}},
      {"RGB, 16 bits", {8, 8, 16, 2, false, "\xC8\xC8\x28\x28\x14\x14", "", ""}, {200, 40, 20}},
      {"RGB, interlaced", {9, 7, 8, 2, true, "\xC8\x28\x14", "", ""}, {200, 40, 20}},
      {"grey", {8, 8, 8, 0, false, "\x64", "", ""}, {100, 100, 100}},
      {"grey, 16 bits, interlaced", {8, 8, 16, 0, true, "\x64\x64", "", ""}, {100, 100, 100}},
      {"grey, 1 bit", {8, 8, 1, 0, false, "\x00"s, "", ""}, {0, 0, 0}},
      {"grey, 2 bits", {8, 8, 2, 0, false, "\x55", "", ""}, {85, 85, 85}},
      {"palette, 8 bits", {8, 8, 8, 3, false, "\x01", "\x00\x00\x00\xC8\x28\x14"s, ""}, {200, 40, 20}},
      {"palette, 4 bits", {7, 8, 4, 3, false, "\x11", "\x00\x00\x00\xC8\x28\x14"s, ""}, {200, 40, 20}},
      {"palette with transparency", {8, 8, 8, 3, false, "\x00"s, "\xC8\x28\x14", "\x00"s}, {255, 255, 255}},
      {"RGB with alpha", {8, 8, 8, 6, false, "\x00\x00\x00\x80"s, "", ""}, {127, 127, 127}},
      {"RGB with alpha, 16 bits",
       {8, 8, 16, 6, true, "\x00\x00\x00\x00\x00\x00\x80\x80"s, "", ""},
       {127, 127, 127}},
      {"grey with alpha", {8, 8, 8, 4, false, "\x64\xFF", "", ""}, {100, 100, 100}},
  };
  for (const Case& example : cases) {
    INFO(example.name);
    const auto picture = read_picture(build_png(example.recipe));
    REQUIRE(picture != nullptr);
    CHECK(picture->format == Picture::Format::png);
    CHECK(picture->pixels == Size{double(example.recipe.width), double(example.recipe.height)});
    const std::string pdf = write_pdf(page_with(picture));
    const test::PdfOnDisk file(pdf);
    CHECK(file.run("qpdf --check FILE").status == 0);
    const std::vector<int> pixel = file.pixel(50, 50);
    for (std::size_t i = 0; i < 3; ++i) CHECK(std::abs(pixel[i] - example.colour[i]) <= 2);
  }
}

TEST_CASE("A picture with alpha has a soft mask, an opaque one has none") {
  const auto with_alpha = read_picture(build_png({8, 8, 8, 6, false, "\x10\x20\x30\x80", "", ""}));
  const auto opaque = read_picture(build_png({8, 8, 8, 6, false, "\x10\x20\x30\xFF", "", ""}));
  const std::string pdf = write_pdf(page_with(with_alpha));
  test::check_readers_are_content(pdf);
  CHECK(test::PdfOnDisk(pdf).unpacked().find("/SMask") != std::string::npos);
  CHECK(test::PdfOnDisk(write_pdf(page_with(opaque))).unpacked().find("/SMask") == std::string::npos);
}

TEST_CASE("JPEG files are embedded as they are, in grey, colour and CMYK") {
  const auto [command, components] = GENERATE(table<std::string, int>({
      {rgb_jpeg, 3},
      {"gs -q -dNOPAUSE -dBATCH -sDEVICE=jpeggray -r72 -sOutputFile=FOLDER/page.jpg FILE", 1},
      {"pdftoppm -r 72 -singlefile -jpegcmyk FILE FOLDER/page", 4},
  }));
  INFO(command);
  const std::string jpeg = make_jpeg(command);
  const auto header = inspect_jpeg(jpeg);
  REQUIRE(header.has_value());
  CHECK(header->components == components);
  CHECK(header->width == 40);
  CHECK(header->height == 30);
  const auto picture = read_picture(jpeg);
  REQUIRE(picture != nullptr);
  CHECK(picture->format == Picture::Format::jpeg);
  const std::string pdf = write_pdf(page_with(picture));
  CHECK(pdf.find(jpeg) != std::string::npos);
  test::check_readers_are_content(pdf);
  const std::vector<int> pixel = test::PdfOnDisk(pdf).pixel(50, 50);
  if (components == 1) {
    CHECK(std::abs(pixel[0] - pixel[1]) <= 2);
  } else {
    CHECK(pixel[0] > 150);
    CHECK(pixel[1] < 90);
  }
}

TEST_CASE("Equal pictures are written once") {
  const std::string bytes = build_png({8, 8, 8, 2, false, "\xC8\x28\x14", "", ""});
  Document document = page_with(read_picture(bytes));
  document.pages.push_back(page_with(read_picture(bytes)).pages[0]);
  const std::string unpacked = test::PdfOnDisk(write_pdf(document)).unpacked();
  const auto first = unpacked.find("/Subtype /Image");
  REQUIRE(first != std::string::npos);
  CHECK(unpacked.find("/Subtype /Image", first + 1) == std::string::npos);
}

TEST_CASE("No prefix of a picture passes for the whole") {
  const std::string png = build_png({9, 9, 16, 6, true, "\x01\x02\x03\x04\x05\x06\x07\x08", "", ""});
  REQUIRE(decode_png(png).has_value());
  // The last chunk says nothing but that the file ends; libpng does without it.
  const std::size_t end_chunk = 12;
  for (std::size_t size = 0; size < png.size() - end_chunk; ++size) {
    CHECK_FALSE(decode_png(png.substr(0, size)).has_value());
  }
  const std::string jpeg = make_jpeg(rgb_jpeg);
  REQUIRE(inspect_jpeg(jpeg).has_value());
  for (std::size_t size = 0; size < jpeg.size(); ++size) {
    CHECK_FALSE(inspect_jpeg(jpeg.substr(0, size)).has_value());
  }
}

TEST_CASE("A picture with any byte changed is read or refused, never worse") {
  const std::string png = build_png({9, 9, 8, 3, false, "\x01", "\x00\x00\x00\xC8\x28\x14"s, "\x80"});
  const std::string jpeg = make_jpeg(rgb_jpeg);
  int refused = 0;
  for (const std::string& whole : {png, jpeg}) {
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string broken = whole;
      broken[i] = static_cast<char>(broken[i] ^ 0x41);
      refused += read_picture(broken) == nullptr ? 1 : 0;
    }
  }
  CHECK(refused > static_cast<int>(png.size()) / 2);
}

TEST_CASE("Pictures that cannot be embedded are refused") {
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
  CHECK(read_picture(bytes) == nullptr);
  auto picture = std::make_shared<Picture>();
  picture->bytes = bytes;
  picture->format = Picture::Format::png;
  CHECK_THROWS_AS(write_pdf(page_with(picture)), PdfError);
  picture = std::make_shared<Picture>(*picture);
  picture->format = Picture::Format::jpeg;
  CHECK_THROWS_WITH(write_pdf(page_with(picture)),
                    Catch::Contains("page 1: a picture is not a readable JPEG"));
}

}  // namespace tandem
