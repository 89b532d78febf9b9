#include <catch2/catch.hpp>

#include <algorithm>

#include "base/file_system.h"
#include "text/font.h"

namespace tandem::tests {
namespace {
const std::string lato_folder = "/usr/share/fonts/truetype/lato";
}

TEST_CASE("a family is found in the weight and slope that is nearest", "[font]") {
  text::FontLibrary library("");
  const text::Font* regular = library.find({"Lato"});
  REQUIRE(regular);
  CHECK(regular->postscript_name() == "Lato-Regular");
  CHECK(library.find({"lato"})->path() == regular->path());
  CHECK(library.find({"Lato", 700})->postscript_name() == "Lato-Bold");
  CHECK(library.find({"Lato", 900})->postscript_name() == "Lato-Black");
  CHECK(library.find({"Lato", 400, true})->postscript_name() == "Lato-Italic");
  CHECK(library.find({"Lato Black"})->postscript_name() == "Lato-Black");
  CHECK(library.find({"Noto Sans Arabic", 600})->postscript_name() == "NotoSansArabic-Bold");
  CHECK(library.find({"Noto Sans Arabic", 400, true})->postscript_name() == "NotoSansArabic-Regular");
}

TEST_CASE("a family that is not installed is not replaced", "[font]") {
  text::FontLibrary library("");
  CHECK(library.find({"No Such Family"}) == nullptr);
  CHECK(library.find({""}) == nullptr);
  CHECK(library.find({"Lat"}) == nullptr);
}

TEST_CASE("the same query gives the same font, and a file that two queries open is listed once", "[font]") {
  text::FontLibrary library("");
  CHECK(library.find({"Lato", 400}) == library.find({"Lato", 410}));
  CHECK(library.files_opened() == std::vector<std::string>{lato_folder + "/Lato-Regular.ttf"});
}

TEST_CASE("the project's own folder is searched first, and alone if system fonts are left out", "[font]") {
  text::FontLibrary own(lato_folder, false);
  CHECK(own.find({"Lato", 700})->path() == lato_folder + "/Lato-Bold.ttf");
  CHECK(own.find({"Vollkorn"}) == nullptr);
  const std::vector<std::string> families = own.families();
  CHECK(std::is_sorted(families.begin(), families.end()));
  CHECK(std::count(families.begin(), families.end(), "Lato") == 1);
  CHECK(std::count(families.begin(), families.end(), "Vollkorn") == 0);
  text::FontLibrary missing_folder("no/such/folder", false);
  CHECK(missing_folder.families().empty());
}

TEST_CASE("metrics are in em and of a plausible kind", "[font]") {
  text::FontLibrary library("");
  for (const char* family : {"Lato", "Vollkorn", "Noto Sans", "Noto Naskh Arabic"}) {
    const text::Font* font = library.find({family});
    REQUIRE(font);
    const text::FontMetrics& metrics = font->metrics();
    CHECK(metrics.ascent > 0.6);
    CHECK(metrics.descent > 0.1);
    CHECK(metrics.descent < metrics.ascent);
    CHECK(metrics.underline_position > 0);
    CHECK(metrics.underline_thickness > 0);
    CHECK(metrics.bounding_box[0] < metrics.bounding_box[2]);
    CHECK(metrics.bounding_box[1] < metrics.bounding_box[3]);
    CHECK(metrics.weight == 400);
    CHECK(metrics.italic_angle == 0);
  }
  const text::Font* lato = library.find({"Lato"});
  CHECK(lato->units_per_em() == 2000);
  CHECK(lato->metrics().cap_height == Approx(0.7235).margin(0.01));
  CHECK(lato->metrics().x_height == Approx(0.506).margin(0.01));
  CHECK_FALSE(lato->has_cff_outlines());
  CHECK(library.find({"Lato", 400, true})->metrics().italic_angle < -5);
}

TEST_CASE("glyphs are looked up by code point", "[font]") {
  text::FontLibrary library("");
  const text::Font* lato = library.find({"Lato"});
  CHECK(lato->has_glyph(U'A'));
  CHECK(lato->glyph(U'A') != 0);
  CHECK(lato->advance(lato->glyph(U'm')) > lato->advance(lato->glyph(U'i')));
  CHECK_FALSE(lato->has_glyph(0x674E));
  CHECK(lato->glyph(0x674E) == 0);
  CHECK_FALSE(lato->has_glyph(0x110000));
}

TEST_CASE("what is no font does not open", "[font]") {
  CHECK(text::Font::open("empty", "", 0) == nullptr);
  CHECK(text::Font::open("text", "This is not a font.", 0) == nullptr);
  DiskFileSystem disk;
  std::string problem;
  const std::string bytes = disk.read(lato_folder + "/Lato-Regular.ttf", problem).value();
  CHECK(text::Font::open("whole", bytes, 0) != nullptr);
  CHECK(text::Font::open("face 1", bytes, 1) == nullptr);
  for (std::size_t size = 1; size < bytes.size(); size = size * 3 / 2 + 1) {
    const auto cut = text::Font::open("cut", bytes.substr(0, size), 0);
    if (cut) CHECK(cut->units_per_em() > 0);
  }
}

TEST_CASE("a font whose licence forbids embedding does not open", "[font]") {
  DiskFileSystem disk;
  std::string problem;
  std::string bytes = disk.read(lato_folder + "/Lato-Regular.ttf", problem).value();
  const std::size_t entry = bytes.find("OS/2");
  REQUIRE(entry < 400);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(bytes[entry + i]);
  bytes[offset + 8] = 0;
  bytes[offset + 9] = 2;
  CHECK(text::Font::open("restricted", bytes, 0) == nullptr);
  bytes[offset + 9] = 4;
  CHECK(text::Font::open("preview and print", bytes, 0) != nullptr);
}

}  // namespace tandem::tests
