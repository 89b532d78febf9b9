#include <catch2/catch.hpp>
#include <regex>

#include "pdf/cff_charset.h"
#include "pdf/external_tools.h"
#include "pdf/font_subset.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"
#include "text/typesetter.h"

namespace tandem {
namespace {

using test::font;
using test::shape;

Document document_in(const Font& font) {
  Document document = test::one_page();
  test::PageBuilder(document.pages[0])
      .text(Role::paragraph, 1, shape(font, "Weekly check-in: AVATAR office", {50, 80}, 20));
  return document;
}

}  // namespace

TEST_CASE("TrueType and CFF fonts are embedded as subsets with their text") {
  FontLibrary library("");
  const auto [family, kind] =
      GENERATE(table<std::string, std::string>({{"Lato", "CID TrueType"}, {"C059", "CID Type 0C"}}));
  const Font& face = font(library, family);
  const std::string pdf = write_pdf(document_in(face));
  test::check_readers_are_content(pdf);
  const test::PdfOnDisk file(pdf);
  CHECK(file.text() == "Weekly check-in: AVATAR office\n\n");
  const std::string fonts = file.run("pdffonts FILE").output;
  INFO(fonts);
  const std::regex row("[A-Z]{6}\\+" + face.postscript_name() + " +" + kind + " +Identity-H +yes yes yes .*");
  const std::string last = fonts.substr(fonts.rfind('\n', fonts.size() - 2) + 1);
  CHECK(std::regex_search(last, row));
}

TEST_CASE("Small capitals extract as the letters that were written") {
  FontLibrary library("");
  Typesetter typesetter;
  TextStyle style;
  style.fonts.fonts = {&font(library, "Vollkorn")};
  style.size = 20;
  style.small_caps = true;
  const std::string text = "Pause, office fjord";
  GlyphRun run = typesetter.typeset({{text, style, ""}}, {}, 400).lines.at(0).runs.at(0).run;
  CHECK(run.glyphs.at(1).id != font(library, "Vollkorn").glyph(U'a'));
  run.origin = {50, 80};
  Document document = test::one_page();
  test::PageBuilder(document.pages[0]).text(Role::paragraph, 1, run);
  const test::PdfOnDisk file(write_pdf(document));
  CHECK(file.text() == text + "\n\n");
}

TEST_CASE("Subset glyphs are painted") {
  FontLibrary library("");
  for (const std::string family : {"Lato", "C059"}) {
    Document document = test::one_page();
    GlyphRun run = shape(font(library, family), "\u2014", {50, 200}, 300);
    test::PageBuilder(document.pages[0]).text(Role::paragraph, 1, run);
    const test::PdfOnDisk file(write_pdf(document));
    bool inked = false;
    for (int y = 60; y < 200 && !inked; ++y) inked = file.pixel(150, y)[0] == 0;
    INFO(family);
    CHECK(inked);
  }
}

TEST_CASE("A font is embedded once however many pages use it") {
  FontLibrary library("");
  Document document = document_in(font(library, "Lato"));
  document.pages.push_back(document.pages[0]);
  const std::string unpacked = test::PdfOnDisk(write_pdf(document)).unpacked();
  const auto first = unpacked.find("/FontFile2");
  REQUIRE(first != std::string::npos);
  CHECK(unpacked.find("/FontFile2", first + 1) == std::string::npos);
}

TEST_CASE("A subset is far smaller than its font and the same every time") {
  FontLibrary library("");
  for (const std::string family : {"Lato", "Vollkorn", "Noto Sans", "C059"}) {
    const Font& face = font(library, family);
    const std::string subset = FontSubsetter(face).subset({36, 37, 38});
    INFO(family);
    CHECK(subset.size() < face.bytes().size() / 4);
    CHECK(subset == FontSubsetter(face).subset({38, 37, 36}));
  }
}

TEST_CASE("CIDs are read from CID-keyed CFF tables alone") {
  using namespace std::string_literals;
  // Header; names; a top dictionary with ROS (12 30), charset at 43 (15) and CharStrings at 36 (17); no
  // strings; no subroutines; four empty CharStrings; charset format 2: one range from CID 100.
  const std::string head = "\x01\x00\x04\x01"s + "\x00\x01\x01\x01\x02"s + "A"s;
  const std::string top = "\x8B\x8B\x8B\x0C\x1E"s + "\xB2\x0F\xA9\x11"s;
  const std::string cff = head + "\x00\x01\x01\x01\x0A"s + top + "\x00\x00\x00\x00"s + std::string(2, '\0') +
                          "\x00\x04\x01\x01\x01\x01\x01"s.substr(0, 3);
  std::string table = cff;
  table.resize(30, '\0');
  table += "\x00\x04"s;  // at 30: CharStrings' count
  table.resize(39, '\0');
  table += "\x02\x00\x64\x00\x09"s;  // at 39: the charset
  CHECK(read_cids(table) == std::vector<std::uint16_t>{0, 100, 101, 102});
  for (std::size_t size = 0; size < table.size(); ++size) CHECK(read_cids(table.substr(0, size)).size() != 4);
  FontLibrary library("");
  CHECK(FontSubsetter(font(library, "C059")).cids().empty());
}

}  // namespace tandem
