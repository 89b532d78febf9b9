#include <hb-subset.h>
#include <catch2/catch.hpp>
#include <regex>

#include "pdf/external_tools.h"
#include "pdf/font_cids.h"
#include "pdf/font_subset.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"
#include "text/typesetter.h"

namespace tandem::tests {
namespace {

layout::Document document_in(const text::Font& font) {
  layout::Document document = tests::one_page();
  PageBuilder(document.pages[0])
      .text(layout::Role::paragraph, 1, shape(font, "Weekly check-in: AVATAR office", {50, 80}, 20));
  return document;
}

}  // namespace

TEST_CASE("TrueType and CFF fonts are embedded as subsets with their text") {
  text::FontLibrary library("");
  const auto [family, kind] =
      GENERATE(table<std::string, std::string>({{"Lato", "CID TrueType"}, {"C059", "CID Type 0C"}}));
  const text::Font& face = font(library, family);
  const std::string pdf = pdf::write_pdf(document_in(face));
  check_readers_are_content(pdf);
  const PdfOnDisk file(pdf);
  CHECK(file.text() == "Weekly check-in: AVATAR office\n\n");
  const std::string fonts = file.run("pdffonts FILE").output;
  INFO(fonts);
  const std::regex row("[A-Z]{6}\\+" + face.postscript_name() + " +" + kind + " +Identity-H +yes yes yes .*");
  const std::string last = fonts.substr(fonts.rfind('\n', fonts.size() - 2) + 1);
  CHECK(std::regex_search(last, row));
}

TEST_CASE("Small capitals extract as the letters that were written") {
  text::FontLibrary library("");
  text::Typesetter typesetter;
  text::TextStyle style;
  style.fonts.fonts = {&font(library, "Vollkorn")};
  style.size = 20;
  style.small_caps = true;
  const std::string text = "Pause, office fjord";
  text::GlyphRun run = typesetter.typeset({{text, style, ""}}, {}, 400).lines.at(0).runs.at(0).run;
  CHECK(run.glyphs.at(1).id != font(library, "Vollkorn").glyph(U'a'));
  run.origin = {50, 80};
  layout::Document document = tests::one_page();
  PageBuilder(document.pages[0]).text(layout::Role::paragraph, 1, run);
  const PdfOnDisk file(pdf::write_pdf(document));
  CHECK(file.text() == text + "\n\n");
}

TEST_CASE("Subset glyphs are painted") {
  text::FontLibrary library("");
  for (const std::string family : {"Lato", "C059"}) {
    layout::Document document = tests::one_page();
    text::GlyphRun run = shape(font(library, family), "\u2014", {50, 200}, 300);
    PageBuilder(document.pages[0]).text(layout::Role::paragraph, 1, run);
    const PdfOnDisk file(pdf::write_pdf(document));
    bool inked = false;
    for (int y = 60; y < 200 && !inked; ++y) inked = file.pixel(150, y)[0] == 0;
    INFO(family);
    CHECK(inked);
  }
}

TEST_CASE("A font is embedded once however many pages use it") {
  text::FontLibrary library("");
  layout::Document document = document_in(font(library, "Lato"));
  document.pages.push_back(document.pages[0]);
  const std::string unpacked = PdfOnDisk(pdf::write_pdf(document)).unpacked();
  const auto first = unpacked.find("/FontFile2");
  REQUIRE(first != std::string::npos);
  CHECK(unpacked.find("/FontFile2", first + 1) == std::string::npos);
}

TEST_CASE("A subset is far smaller than its font and the same every time") {
  text::FontLibrary library("");
  for (const std::string family : {"Lato", "Vollkorn", "Noto Sans", "C059"}) {
    const text::Font& face = font(library, family);
    const std::string subset = pdf::FontSubsetter(face).subset({36, 37, 38});
    INFO(family);
    CHECK(subset.size() < face.bytes().size() / 4);
    CHECK(subset == pdf::FontSubsetter(face).subset({38, 37, 36}));
  }
}

namespace {

/// A font file with these glyphs and .notdef, numbered anew.
std::string whole_subset(const text::Font& opened, const std::vector<std::uint16_t>& glyphs) {
  hb_blob_t* blob = hb_blob_create(opened.bytes().data(), static_cast<unsigned>(opened.bytes().size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, opened.index());
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  for (const std::uint16_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
  hb_face_t* subset = hb_subset_or_fail(face, input);
  hb_blob_t* file = hb_face_reference_blob(subset);
  std::string bytes(hb_blob_get_data(file, nullptr), hb_blob_get_length(file));
  hb_blob_destroy(file);
  hb_face_destroy(subset);
  hb_subset_input_destroy(input);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return bytes;
}

}  // namespace

TEST_CASE("CIDs are read from CID-keyed fonts alone") {
  text::FontLibrary library("");
  for (const char* name_keyed : {"C059", "Lato"}) {
    const text::Font& opened = font(library, name_keyed);
    CHECK(pdf::read_cids(opened.bytes(), opened.index()).empty());
    CHECK(pdf::FontSubsetter(opened).cids().empty());
  }
  CHECK(pdf::read_cids("", 0).empty());
  CHECK(pdf::read_cids("no font", 0).empty());
  const text::Font* chinese = library.find({"Noto Sans CJK SC", 400, false});
  if (!chinese) {
    WARN("no Chinese font is installed here (fonts-noto-cjk)");
    return;
  }
  // The glyphs of a subset close ranks; what they were called before, its charset still says.
  const std::vector<std::uint16_t> cids = pdf::FontSubsetter(*chinese).cids();
  const std::vector<std::uint16_t> glyphs{chinese->glyph(U'\u4E00'), chinese->glyph(U'\u5C0F'),
                                          chinese->glyph(U'\u9F8D')};
  std::vector<std::uint16_t> expected{0};
  for (const std::uint16_t glyph : glyphs) expected.push_back(cids.at(glyph));
  CHECK(pdf::read_cids(whole_subset(*chinese, glyphs), 0) == expected);
}

}  // namespace tandem::tests
