#include "pictures/picture.h"

#include <catch2/catch.hpp>

#include "checkout.h"
#include "golden.h"
#include "pdf/batch_cache.h"
#include "pdf/deflater.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"
#include "pictures/jpeg.h"
#include "pictures/picture_builder.h"
#include "pictures/png.h"

namespace tandem::tests {
namespace {

using namespace std::string_literals;

layout::Document page_with(std::shared_ptr<const pictures::Picture> picture) {
  layout::Document document = tests::one_page();
  layout::TagBegin figure;
  figure.role = layout::Role::figure;
  figure.element = 1;
  figure.alternative = "A picture";
  PageBuilder(document.pages[0])
      .begin(figure)
      .add(layout::ImageItem{std::move(picture), {20, 20, 60, 60}})
      .end();
  return document;
}

constexpr const char* rgb_jpeg = "pdftoppm -r 72 -singlefile -jpeg FILE FOLDER/page";

/// A JPEG file that a command makes of a page that is one colour.
std::string make_jpeg(const std::string& command) {
  layout::Document document = tests::one_page();
  document.pages[0].size = {40, 30};
  document.pages[0].items.push_back(filled_box({0, 0, 40, 30}, {200, 40, 40}));
  const PdfOnDisk file(pdf::write_pdf(document));
  file.run(command);
  return file.read("page.jpg");
}

}  // namespace

TEST_CASE("a picture is packed once for a batch, which leaves every byte as it is") {
  const auto png = pictures::read_picture(build_png({2, 2, 8, 6, false, "\xC8\x28\x28\x80"s, "", ""}));
  const auto jpeg = pictures::read_picture(make_jpeg(rgb_jpeg));
  REQUIRE((png && jpeg));
  pdf::BatchCache cache;
  for (const auto& picture : {png, jpeg, png}) {
    CHECK(pdf::write_pdf(page_with(picture), {}, cache) == pdf::write_pdf(page_with(picture)));
  }
  pdf::Deflater deflater;
  const pdf::PackedPicture& packed = cache.pictures.packed(png, deflater);
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
    const auto picture = pictures::read_picture(build_png(example.recipe));
    REQUIRE(picture != nullptr);
    CHECK(picture->format == pictures::Picture::Format::png);
    CHECK(picture->pixels == Size{double(example.recipe.width), double(example.recipe.height)});
    const std::string pdf = pdf::write_pdf(page_with(picture));
    const PdfOnDisk file(pdf);
    CHECK(file.run("qpdf --check FILE").status == 0);
    const std::vector<int> pixel = file.pixel(50, 50);
    for (std::size_t i = 0; i < 3; ++i) CHECK(std::abs(pixel[i] - example.colour[i]) <= 2);
  }
}

TEST_CASE("A picture with alpha has a soft mask, an opaque one has none") {
  const auto with_alpha = pictures::read_picture(build_png({8, 8, 8, 6, false, "\x10\x20\x30\x80", "", ""}));
  const auto opaque = pictures::read_picture(build_png({8, 8, 8, 6, false, "\x10\x20\x30\xFF", "", ""}));
  const std::string pdf = pdf::write_pdf(page_with(with_alpha));
  check_readers_are_content(pdf);
  CHECK(PdfOnDisk(pdf).unpacked().find("/SMask") != std::string::npos);
  CHECK(PdfOnDisk(pdf::write_pdf(page_with(opaque))).unpacked().find("/SMask") == std::string::npos);
}

TEST_CASE("JPEG files are embedded as they are, in grey, colour and CMYK") {
  const auto [command, components] = GENERATE(table<std::string, int>({
      {rgb_jpeg, 3},
      {"gs -q -dNOPAUSE -dBATCH -sDEVICE=jpeggray -r72 -sOutputFile=FOLDER/page.jpg FILE", 1},
      {"pdftoppm -r 72 -singlefile -jpegcmyk FILE FOLDER/page", 4},
  }));
  INFO(command);
  const std::string jpeg = make_jpeg(command);
  const auto header = pictures::inspect_jpeg(jpeg);
  REQUIRE(header.has_value());
  CHECK(header->components == components);
  CHECK(header->width == 40);
  CHECK(header->height == 30);
  const auto picture = pictures::read_picture(jpeg);
  REQUIRE(picture != nullptr);
  CHECK(picture->format == pictures::Picture::Format::jpeg);
  const std::string pdf = pdf::write_pdf(page_with(picture));
  CHECK(pdf.find(jpeg) != std::string::npos);
  check_readers_are_content(pdf);
  const std::vector<int> pixel = PdfOnDisk(pdf).pixel(50, 50);
  if (components == 1) {
    CHECK(std::abs(pixel[0] - pixel[1]) <= 2);
  } else {
    CHECK(pixel[0] > 150);
    CHECK(pixel[1] < 90);
  }
}

TEST_CASE("A picture stands upright, as its Exif data say") {
  constexpr int black = 0;
  constexpr int grey = 128;
  constexpr int white = 255;
  // Above left, above right, below left, below right (TIFF 6.0, Orientation).
  const auto [orientation, corners] = GENERATE(table<int, std::vector<int>>({
      {1, {black, grey, white, white}},
      {2, {grey, black, white, white}},
      {3, {white, white, grey, black}},
      {4, {white, white, black, grey}},
      {5, {black, white, grey, white}},
      {6, {white, black, white, grey}},
      {7, {white, grey, white, black}},
      {8, {grey, white, black, white}},
      {0, {black, grey, white, white}},
      {9, {black, grey, white, white}},
  }));
  const bool is_little = GENERATE(true, false);
  INFO(orientation);
  const std::string exif = build_exif(orientation, is_little);

  const auto picture = pictures::read_picture(build_jpeg(jpeg_segment('\xE1', "Exif\0\0"s + exif)));
  REQUIRE(picture != nullptr);
  CHECK(picture->bytes.find("SECRET") == std::string::npos);
  const PdfOnDisk file(pdf::write_pdf(page_with(picture)));  // from (20,20) to (80,80)
  CHECK(file.run("qpdf --check FILE").status == 0);
  for (std::size_t i = 0; i < 4; ++i) {
    INFO("corner " << i);
    const int pixel = file.pixel(i % 2 == 0 ? 35 : 65, i < 2 ? 35 : 65)[0];
    CHECK(std::abs(pixel - corners[i]) <= 3);
  }
}

TEST_CASE("A turned PNG is embedded as it stands upright") {
  std::string png = build_png({9, 5, 8, 4, false, "ab", "", ""});
  png.insert(33, png_chunk("eXIf", build_exif(6, true)));
  const PdfOnDisk file(pdf::write_pdf(page_with(pictures::read_picture(png))));
  CHECK(file.run("qpdf --check FILE").status == 0);
  CHECK(file.unpacked().find("/Width 5") != std::string::npos);
}

TEST_CASE("A PDF's page turns a JPEG, whose samples say nothing of the camera") {
  const std::string exif = jpeg_segment('\xE1', "Exif\0\0"s + build_exif(6, false));
  const std::string pdf = pdf::write_pdf(page_with(pictures::read_picture(build_jpeg(exif))));
  CHECK(pdf.find(build_jpeg()) != std::string::npos);
  CHECK(pdf.find("Exif") == std::string::npos);
  check_readers_are_content(pdf);
}

TEST_CASE("Readers draw JPEG files of every kind of scan") {
  const auto name = GENERATE(as<std::string>{}, "progressive", "restart", "separate-scans");
  INFO(name);
  const auto picture = pictures::read_picture(
      tests::read_file(tests::checkout_folder() + "/tests/pictures/samples/" + name + ".jpg"));
  REQUIRE(picture != nullptr);
  check_readers_are_content(pdf::write_pdf(page_with(picture)));
}

TEST_CASE("Equal pictures are written once") {
  const std::string bytes = build_png({8, 8, 8, 2, false, "\xC8\x28\x14", "", ""});
  layout::Document document = page_with(pictures::read_picture(bytes));
  document.pages.push_back(page_with(pictures::read_picture(bytes)).pages[0]);
  const std::string unpacked = PdfOnDisk(pdf::write_pdf(document)).unpacked();
  const auto first = unpacked.find("/Subtype /Image");
  REQUIRE(first != std::string::npos);
  CHECK(unpacked.find("/Subtype /Image", first + 1) == std::string::npos);
}

TEST_CASE("An SVG is printed, the same bytes each time") {
  // Left half red, right half half see-through blue, above nothing.
  const std::string drawing =
      "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- no <text> -->"
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
        <rect y="20" width="20" height="20" fill="#c82814"/>
        <rect x="20" y="20" width="20" height="20" fill="#0000ff" fill-opacity="0.5"/></svg>)";
  const auto print = [&drawing] {
    const auto picture = pictures::read_picture(drawing);
    REQUIRE(picture != nullptr);
    CHECK(picture->format == pictures::Picture::Format::png);
    return pdf::write_pdf(page_with(picture));
  };
  const std::string pdf = print();
  CHECK(pdf == print());
  check_readers_are_content(pdf);
  const PdfOnDisk file(pdf);
  CHECK(file.unpacked().find("/SMask") != std::string::npos);
  const std::vector<int> red = file.pixel(35, 65);
  CHECK((std::abs(red[0] - 200) <= 2 && std::abs(red[1] - 40) <= 2 && std::abs(red[2] - 20) <= 2));
  CHECK(file.pixel(35, 35) == std::vector<int>{255, 255, 255});
}

TEST_CASE("Pictures that cannot be embedded are refused") {
  auto picture = std::make_shared<pictures::Picture>();
  picture->bytes = GENERATE(as<std::string>{}, "", "not a picture", "\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF\xD9");
  picture->format = pictures::Picture::Format::png;
  CHECK_THROWS_WITH(pdf::write_pdf(page_with(picture)),
                    Catch::Contains("page 1: a picture is not a readable PNG"));
  picture = std::make_shared<pictures::Picture>(*picture);
  picture->format = pictures::Picture::Format::jpeg;
  CHECK_THROWS_WITH(pdf::write_pdf(page_with(picture)),
                    Catch::Contains("page 1: a picture is not a readable JPEG"));
}

}  // namespace tandem::tests
