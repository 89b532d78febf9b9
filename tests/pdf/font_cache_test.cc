// Fonts kept over a batch: the same bytes as without, whatever was asked for before; and fonts of many
// thousand glyphs in collections.
#include "pdf/font_cache.h"

#include <catch2/catch.hpp>

#include "pdf/batch_cache.h"
#include "pdf/deflater.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

layout::Document document_with(const text::Font& font, const std::string& text, double size = 20) {
  layout::Document document = tests::one_page();
  PageBuilder(document.pages[0]).text(layout::Role::paragraph, 1, shape(font, text, {100, 200}, size));
  return document;
}

}  // namespace

TEST_CASE("A shared font cache leaves every byte as it is") {
  text::FontLibrary library("");
  pdf::BatchCache cache;
  for (int round = 0; round < 2; ++round) {
    for (const char* family : {"Lato", "Vollkorn", "C059"}) {
      for (const char* text : {"Amara", "Zoë-Łucja O'Brien", "office", ""}) {
        INFO(family << " " << text);
        const layout::Document document = document_with(font(library, family), text);
        CHECK(pdf::write_pdf(document, {}, cache) == pdf::write_pdf(document));
      }
    }
  }
}

TEST_CASE("A font cache gives the same subset after hundreds of others, and what it gave stays") {
  text::FontLibrary library("");
  const text::Font& face = font(library, "Lato");
  pdf::FontCache cache;
  pdf::Deflater deflater;
  const auto first = cache.program(face, {0, 36, 37}, deflater);
  const pdf::FontCache::Program before = *first;
  CHECK(cache.program(face, {0, 36, 37}, deflater) == first);
  for (std::uint16_t glyph = 40; glyph < 340; ++glyph) {
    CHECK(cache.program(face, {0, glyph}, deflater)->tag != before.tag);
  }
  CHECK(*first->deflated == *before.deflated);
  const auto again = cache.program(face, {0, 36, 37}, deflater);
  CHECK(*again->deflated == *before.deflated);
  CHECK(again->tag == before.tag);
  CHECK(again->size == before.size);
}

TEST_CASE("A document that cannot be written leaves the cache usable") {
  text::FontLibrary library("");
  pdf::BatchCache cache;
  layout::Document document = document_with(font(library, "Lato"), "Amara");
  const std::string expected = pdf::write_pdf(document);
  text::GlyphRun without_font;
  without_font.glyphs.emplace_back();
  document.pages[0].items.push_back(std::move(without_font));
  CHECK_THROWS_AS(pdf::write_pdf(document, {}, cache), pdf::PdfError);
  CHECK(pdf::write_pdf(document_with(font(library, "Lato"), "Amara"), {}, cache) == expected);
}

TEST_CASE("A collection of CID-keyed CFF fonts is embedded with the right glyphs") {
  text::FontLibrary library("");
  const text::Font* chinese = library.find({"Noto Sans CJK SC", 400, false});
  if (!chinese) {
    WARN("no Chinese font is installed here (fonts-noto-cjk)");
    return;
  }
  CHECK(chinese->has_cff_outlines());
  const std::string name = "李小龍";
  const std::string pdf = pdf::write_pdf(document_with(*chinese, name));
  CHECK(pdf.size() < 12000);
  const PdfOnDisk file(pdf);
  CHECK(file.text().find(name) != std::string::npos);
  CHECK(file.run("pdffonts FILE").output.find("CID Type 0C       Identity-H       yes yes yes") !=
        std::string::npos);
  check_readers_are_content(pdf);

  // 'One' is a single stroke across the middle of its square: black there, white above and below.
  const PdfOnDisk stroke(pdf::write_pdf(document_with(*chinese, "一", 100)));
  int black = 0;
  for (int y = 150; y < 180; ++y) black += stroke.pixel(150, y)[0] < 64 ? 1 : 0;
  CHECK(black >= 4);
  CHECK(black <= 20);
  CHECK(stroke.pixel(150, 125)[0] > 250);
  CHECK(stroke.pixel(150, 200)[0] > 250);
}

TEST_CASE("A stream is deflated once, and equal bytes give equal streams") {
  pdf::StreamCache cache;
  const std::string bytes(5000, 'a');
  const auto first = cache.deflated(bytes);
  CHECK(cache.deflated(bytes) == first);
  CHECK(*pdf::StreamCache().deflated(bytes) == *first);
  for (int i = 0; i < 3000; ++i) cache.deflated(std::string(3000, 'b') + std::to_string(i));
  CHECK(*cache.deflated(bytes) == *first);  // forgotten by now, and made anew
}

TEST_CASE("Small letters are embedded together, so that names made of them share one program") {
  text::FontLibrary library("");
  const text::Font& face = font(library, "Lato");
  const auto tag = [&](const std::string& name) {
    const std::string listed =
        PdfOnDisk(pdf::write_pdf(document_with(face, name))).run("pdffonts FILE").output;
    const std::size_t plus = listed.find("+Lato");
    REQUIRE(plus != std::string::npos);
    return listed.substr(plus - 6, 6);
  };
  CHECK(tag("Anna") == tag("Amara"));
  CHECK(tag("Anna") != tag("Bruno"));
  CHECK(tag("Anna") != tag("Ann\u00E4"));
}

}  // namespace tandem::tests
