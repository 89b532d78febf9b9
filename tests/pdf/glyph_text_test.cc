#include "pdf/glyph_text.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

std::string extracted(std::vector<text::GlyphRun> runs) {
  layout::Document document = tests::one_page();
  PageBuilder page(document.pages[0]);
  int element = 1;
  for (text::GlyphRun& run : runs) page.text(layout::Role::paragraph, element++, std::move(run));
  const std::string pdf = pdf::write_pdf(document);
  check_readers_are_content(pdf);
  return PdfOnDisk(pdf).text();
}

}  // namespace

TEST_CASE("A ligature is extracted as its characters") {
  text::FontLibrary library("");
  for (const std::string family : {"Lato", "Vollkorn"}) {
    const text::GlyphRun run = shape(font(library, family), "efficient official affluent fjord", {50, 50});
    CHECK(run.glyphs.size() < run.text.size());  // there is a ligature
    CHECK(extracted({run}) == "efficient official affluent fjord\n\n");
  }
}

TEST_CASE("Usual text needs no ActualText") {
  text::FontLibrary library("");
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(font(library, "Vollkorn"), "F1", cache);
  pdf::GlyphText glyph_text;
  const text::GlyphRun run =
      shape(font(library, "Vollkorn"), "An efficient \u201Cfjord\u201D \u2014 caf\u00E9", {});
  const auto& segments = glyph_text.divide(run, embedded);
  REQUIRE(segments.size() == 1);
  CHECK_FALSE(segments[0].needs_actual_text);
  CHECK(segments[0].end == run.glyphs.size());
}

TEST_CASE("A word whose glyph stands for another text already carries its own") {
  text::FontLibrary library("");
  const text::Font& lato = font(library, "Lato");
  text::GlyphRun run = shape(lato, "old pot pat", {50, 50});
  run.text = "old p\u00F8t pat";  // the glyph of 'o' stands for another letter here
  for (text::Glyph& glyph : run.glyphs) glyph.cluster += glyph.cluster > 5 ? 1 : 0;
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(lato, "F1", cache);
  pdf::GlyphText glyph_text;
  const auto segments = glyph_text.divide(run, embedded);
  REQUIRE(segments.size() == 3);
  CHECK_FALSE(segments[0].needs_actual_text);
  CHECK(segments[1].needs_actual_text);
  CHECK(segments[1].actual_text == "p\u00F8t");
  CHECK(segments[1].first == 4);
  CHECK(segments[1].end == 7);
  CHECK_FALSE(segments[2].needs_actual_text);
  CHECK(extracted({run}) == "old p\u00F8t pat\n\n");
}

TEST_CASE("The hyphen of a broken word is not part of its text") {
  text::FontLibrary library("");
  const text::Font& lato = font(library, "Lato");
  text::GlyphRun run = shape(lato, "our conver-", {50, 50});
  run.text = "our conver";  // the hyphen's cluster lies behind the text
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(lato, "F1", cache);
  pdf::GlyphText glyph_text;
  const auto segments = glyph_text.divide(run, embedded);
  REQUIRE(segments.size() == 2);
  CHECK(segments[1].actual_text == "conver");
  CHECK(extracted({run, shape(lato, "sation", {50, 70})}) == "our conver\nsation\n\n");
}

TEST_CASE("A word with raised glyphs is extracted as one") {
  text::FontLibrary library("");
  const text::Font& lato = font(library, "Lato");
  text::GlyphRun run = shape(lato, "area 12m2 wide", {50, 50}, 14);
  run.glyphs[8].y_offset = 0.4F;
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(lato, "F1", cache);
  pdf::GlyphText glyph_text;
  const auto segments = glyph_text.divide(run, embedded);
  REQUIRE(segments.size() == 3);
  CHECK(segments[1].actual_text == "12m2");
  CHECK(extracted({run}) == "area 12m2 wide\n\n");
}

TEST_CASE("Scripts that reorder their letters are extracted as they are written") {
  text::FontLibrary library("");
  const std::string hindi = "\u0939\u093F\u0928\u094D\u0926\u0940 \u092A\u094D\u0930\u0947\u092E";
  CHECK(extracted({shape(font(library, "Noto Sans Devanagari"), hindi, {50, 50}, 14)}) == hindi + "\n\n");
}

TEST_CASE("Glyphs of one cluster share its characters out") {
  text::FontLibrary library("");
  const text::Font& arabic = font(library, "Noto Sans Arabic");
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(arabic, "F1", cache);
  pdf::GlyphText glyph_text;
  // The first form of meem with a vowel must not keep the vowel for itself.
  const text::GlyphRun vowelled = shape(arabic, "\u0645\u064E\u0651\u062F", {}, 14, true);
  glyph_text.divide(vowelled, embedded);
  const text::GlyphRun plain = shape(arabic, "\u0645\u062F", {}, 14, true);
  const auto& segments = glyph_text.divide(plain, embedded);
  REQUIRE(segments.size() == 1);
  CHECK_FALSE(segments[0].needs_actual_text);
}

TEST_CASE("Hebrew and Arabic are extracted in reading order") {
  text::FontLibrary library("");
  const std::string hebrew = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
  CHECK(extracted({shape(font(library, "Noto Sans Hebrew"), hebrew, {300, 50}, 14, true)}).find(hebrew) !=
        std::string::npos);
  const std::string arabic = "\u0648\u0633\u0644\u0627\u0645 \u0639\u0644\u064A\u0643\u0645";
  std::string text = extracted({shape(font(library, "Noto Sans Arabic"), arabic, {300, 50}, 14, true)});
  // Lam and alef are one glyph, whose text is the pair's compatibility character.
  const std::size_t ligature = text.find("\uFEFB");
  REQUIRE(ligature != std::string::npos);
  text.replace(ligature, 3, "\u0644\u0627");
  CHECK(text.find(arabic) != std::string::npos);
}

TEST_CASE("Words from right to left that need ActualText come in reading order") {
  text::FontLibrary library("");
  const text::Font& hebrew = font(library, "Noto Sans Hebrew");
  text::GlyphRun run = shape(hebrew, "\u05D0\u05D1 \u05D2\u05D3", {}, 14, true);
  REQUIRE(run.glyphs.size() == 5);
  run.glyphs[0].y_offset = 0.2F;  // the last letter of the second word
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(hebrew, "F1", cache);
  pdf::GlyphText glyph_text;
  const auto& segments = glyph_text.divide(run, embedded);
  REQUIRE(segments.size() == 2);
  CHECK_FALSE(segments[0].needs_actual_text);
  CHECK(segments[0].first == 2);
  CHECK(segments[1].actual_text == "\u05D2\u05D3");
  CHECK(segments[1].first == 0);
}

TEST_CASE("A bracket's glyph keeps its own text where it is mirrored") {
  text::FontLibrary library("");
  const text::Font& noto = font(library, "Noto Sans");
  const text::GlyphRun run = shape(noto, "(", {}, 14, true);
  REQUIRE(run.glyphs[0].id == noto.glyph(U')'));
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(noto, "F1", cache);
  pdf::GlyphText glyph_text;
  CHECK_FALSE(glyph_text.divide(run, embedded)[0].needs_actual_text);
  CHECK(embedded.use(run.glyphs[0].id).text == ")");
}

TEST_CASE("Clusters that make no sense are survived") {
  text::FontLibrary library("");
  text::GlyphRun run = shape(font(library, "Lato"), "nonsense here", {50, 50});
  std::uint32_t cluster = 7;
  for (text::Glyph& glyph : run.glyphs) glyph.cluster = cluster = cluster * 2654435761U;
  for (const bool right_to_left : {false, true}) {
    run.right_to_left = right_to_left;
    layout::Document document = tests::one_page();
    PageBuilder(document.pages[0]).text(layout::Role::paragraph, 1, run);
    check_readers_are_content(pdf::write_pdf(document));
  }
}

}  // namespace tandem::tests
