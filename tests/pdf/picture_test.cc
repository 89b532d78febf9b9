#include "pdf/picture.h"

#include <catch2/catch.hpp>

#include "checkout.h"
#include "golden.h"
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
  const std::string exif = test::build_exif(orientation, is_little);

  const auto picture = read_picture(test::build_jpeg(test::jpeg_segment('\xE1', "Exif\0\0"s + exif)));
  REQUIRE(picture != nullptr);
  CHECK(picture->bytes.find("SECRET") == std::string::npos);
  const test::PdfOnDisk file(write_pdf(page_with(picture)));  // from (20,20) to (80,80)
  CHECK(file.run("qpdf --check FILE").status == 0);
  for (std::size_t i = 0; i < 4; ++i) {
    INFO("corner " << i);
    const int pixel = file.pixel(i % 2 == 0 ? 35 : 65, i < 2 ? 35 : 65)[0];
    CHECK(std::abs(pixel - corners[i]) <= 3);
  }
}

TEST_CASE("A turned PNG is turned sample by sample, and changes its sides") {
  const std::string samples = "abcdef";  // three columns, two rows
  const std::vector<std::string> turned{"abcdef", "cbafed", "fedcba", "defabc",
                                        "adbecf", "daebfc", "fcebda", "cfbead"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    INFO(orientation);
    const Orientation read = read_orientation(test::build_exif(orientation, orientation % 2 == 0));
    CHECK(turn_samples(samples, 3, 2, 1, read) == turned[static_cast<std::size_t>(orientation) - 1]);
    CHECK(read_orientation(write_orientation(read)) == read);
    std::string png = build_png({9, 5, 8, 4, false, "ab", "", ""});
    png.insert(33, test::png_chunk("eXIf", test::build_exif(orientation, true)));
    const auto picture = read_picture(png);
    REQUIRE(picture != nullptr);
    CHECK(picture->pixels == (orientation < 5 ? Size{9, 5} : Size{5, 9}));
    CHECK(test::PdfOnDisk(write_pdf(page_with(picture))).run("qpdf --check FILE").status == 0);
    const auto jpeg = read_picture(
        test::build_jpeg(test::jpeg_segment('\xE1', "Exif\0\0"s + test::build_exif(orientation, true))));
    REQUIRE(jpeg != nullptr);
    CHECK(jpeg->pixels == Size{16, 16});
  }
  const std::string exif = test::build_exif(6, true);
  for (std::size_t size = 0; size < 20; ++size)
    CHECK(read_orientation(exif.substr(0, size)) == Orientation{});
}

TEST_CASE("What a JPEG says of places and people is left out, what draws it stays") {
  const std::string icc = test::jpeg_segment('\xE2', "ICC_PROFILE\0\1\1profile"s);
  const std::string adobe = test::jpeg_segment('\xEE', "Adobe\0\x64\0\0\0\0\0"s);
  const std::string jfif = "JFIF\0\1\2\0\0\1\0\1"s;
  const std::string told = test::jpeg_segment('\xE0', jfif + "\1\1SECRET"s) +
                           test::jpeg_segment('\xE0', "JFXX\0\x13SECRET"s) +
                           test::jpeg_segment('\xE1', "Exif\0\0"s + test::build_exif(1, false)) +
                           test::jpeg_segment('\xE1', "http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>"s) +
                           test::jpeg_segment('\xED', "Photoshop 3.0\0SECRET"s) +
                           test::jpeg_segment('\xE2', "MPF\0SECRET"s) + test::jpeg_segment('\xEE', "SECRET") +
                           test::jpeg_segment('\xEF', "SECRET") + test::jpeg_segment('\xFE', "by SECRET");
  const std::string whole = test::build_jpeg(told + icc + adobe) + test::build_jpeg() + "SECRET";
  const std::string expected = test::build_jpeg(test::jpeg_segment('\xE0', jfif + "\0\0"s) + icc + adobe);
  CHECK(strip_jpeg(whole, true) == expected);
  const auto picture = read_picture(whole);
  REQUIRE(picture != nullptr);
  CHECK(picture->bytes == expected);
  const std::string pdf = write_pdf(page_with(picture));
  CHECK(pdf.find(expected) != std::string::npos);
  CHECK(pdf.find("SECRET") == std::string::npos);
  test::check_readers_are_content(pdf);
  // To be turned, a picture keeps that and nothing else; in a PDF the page turns it.
  const std::string exif = test::jpeg_segment('\xE1', "Exif\0\0"s + test::build_exif(6, false));
  const auto turned = read_picture(test::build_jpeg(exif));
  REQUIRE(turned != nullptr);
  CHECK(read_picture(turned->bytes)->bytes == turned->bytes);
  CHECK(write_pdf(page_with(turned)).find("Exif") == std::string::npos);
}

TEST_CASE("A JPEG without a table or with samples that end early is refused") {
  const std::string whole = test::build_jpeg();
  REQUIRE(inspect_jpeg(whole));
  const auto without = [&](char marker) {
    std::string bytes = whole;
    const std::size_t at = bytes.find("\xFF"s + marker);
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 3]));
    return bytes.erase(at, 2 + length);
  };
  CHECK_FALSE(inspect_jpeg(without('\xDB')));
  CHECK_FALSE(inspect_jpeg(without('\xC0')));
  CHECK_FALSE(inspect_jpeg(without('\xC4')));
  CHECK_FALSE(inspect_jpeg(without('\xDA')));
  for (std::size_t lost = 1; lost <= 4; ++lost) {
    std::string cut = whole;
    CHECK_FALSE(inspect_jpeg(cut.erase(cut.size() - 2 - lost, lost)));
  }
  const std::size_t scan = whole.find("\xFF\xDA");
  std::string scans = whole;
  for (int i = 0; i < 99; ++i) scans.insert(scan, whole, scan, whole.size() - 2 - scan);
  CHECK(inspect_jpeg(scans));
  CHECK_FALSE(inspect_jpeg(scans.insert(scan, whole, scan, whole.size() - 2 - scan)));
  std::string cut = make_jpeg(rgb_jpeg);
  REQUIRE(inspect_jpeg(cut));
  CHECK_FALSE(inspect_jpeg(cut.erase(cut.size() - 12, 10)));
}

TEST_CASE("Progressive files, scans of one component and restart markers are followed to the end") {
  const auto name = GENERATE(as<std::string>{}, "progressive", "restart", "separate-scans");
  INFO(name);
  const std::string bytes = tests::read_file(tests::test_folder() + "/pictures/" + name + ".jpg");
  const auto header = inspect_jpeg(bytes);
  REQUIRE(header);
  CHECK((header->width == 24 && header->height == 20));
  for (std::size_t lost = 3; lost < 40; lost += 6) {
    std::string cut = bytes;
    INFO(lost);
    CHECK_FALSE(inspect_jpeg(cut.erase(cut.size() - 2 - lost, lost)));
  }
  test::check_readers_are_content(write_pdf(page_with(read_picture(bytes))));
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
