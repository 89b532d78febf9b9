#include "pdf/content_stream.h"

#include <catch2/catch.hpp>
#include <limits>

#include "pdf/pdf_error.h"
#include "pdf/sample_document.h"

namespace tandem::tests {

TEST_CASE("Rules of one look share their state and one stroke") {
  pdf::ContentStream content(100);
  content.draw_rule({{10, 20}, {50, 20}, 0.5, {}, {}});
  content.draw_rule({{10, 30}, {50, 30}, 0.5, {}, {}});
  content.draw_rule({{10, 40}, {50, 40}, 0.5, {255, 0, 0}, {1, 2}});
  CHECK(content.take() ==
        ".5 w\n10 80 m 50 80 l\n10 70 m 50 70 l\nS\n1 0 0 RG\n[1 2]0 d\n10 60 m 50 60 l\nS\n");
}

TEST_CASE("A dash pattern without length is a solid line") {
  pdf::ContentStream content(100);
  content.draw_rule({{0, 0}, {9, 0}, 1, {}, {0, 0}});
  CHECK(content.take() == "0 100 m 9 100 l\nS\n");
}

TEST_CASE("Rectangles become re, other paths their own operators") {
  pdf::ContentStream content(100);
  content.draw_path(filled_box({10, 20, 30, 40}, {128, 128, 128}));
  layout::PathItem curve;
  curve.verbs = {layout::PathItem::Verb::move, layout::PathItem::Verb::curve, layout::PathItem::Verb::close};
  curve.points = {{0, 100}, {0, 90}, {10, 80}, {20, 80}};
  curve.has_stroke = true;
  content.draw_path(curve);
  CHECK(content.take() == ".502 g\n10 80 30 -40 re\nf\n.5 w\n0 0 m\n0 10 10 20 20 20 c\nh\nS\n");
}

TEST_CASE("The id of a leaf stands in the operators, where no imposition loses it") {
  pdf::ContentStream content(100);
  content.begin_leaf_id("couple-01/A/3/14");
  content.end_marked();
  CHECK(content.take() == "/Artifact<</Type/Pagination/XXTandemLeaf(couple-01/A/3/14)>>BDC\nEMC\n");
}

TEST_CASE("Broken paths and coordinates are errors") {
  pdf::ContentStream content(100);
  layout::PathItem path;
  path.has_fill = true;
  path.verbs = {layout::PathItem::Verb::move, layout::PathItem::Verb::curve};
  path.points = {{0, 0}, {1, 1}};
  CHECK_THROWS_AS(content.draw_path(path), pdf::PdfError);
  path.verbs = {layout::PathItem::Verb::line};
  CHECK_THROWS_AS(content.draw_path(path), pdf::PdfError);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(content.draw_rule({{nan, 0}, {1, 1}, 1, {}, {}}), pdf::PdfError);
}

TEST_CASE("Text writes font, colour and kerning only where they change") {
  text::FontLibrary library("");
  const text::Font& lato = tests::font(library, "Lato");
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(lato, "F1", cache);
  text::GlyphRun run;
  run.font = &lato;
  run.size = 10;
  run.origin = {10, 20};
  const auto natural = static_cast<float>(embedded.use(0x41).width / 1000);
  run.glyphs = {{0x41, natural, 0, 0, 0}, {0x28, 0.5F, 0, 0, 1}};
  pdf::ContentStream content(100);
  content.enter(pdf::ContentStream::Mode::text);
  content.show_glyphs(run, 0, 2, 0, embedded);
  run.origin.y = 40;
  run.glyphs[0].advance = natural - 0.1F;
  content.show_glyphs(run, 0, 2, 0, embedded);
  using namespace std::string_literals;
  CHECK(content.take() == "BT\n/F1 10 Tf\n10 80 Td\n(\0A\0\\()Tj\n0 -20 Td\n[(\0A)100(\0\\()]TJ\nET\n"s);
}

TEST_CASE("A raised glyph is lifted with Ts and the baseline comes back") {
  text::FontLibrary library("");
  const text::Font& lato = tests::font(library, "Lato");
  pdf::FontCache cache;
  pdf::EmbeddedFont embedded(lato, "F1", cache);
  text::GlyphRun run;
  run.font = &lato;
  run.size = 10;
  run.origin = {0, 100};
  run.glyphs = {{0x41, 0, 0, 0.25F, 0}};
  run.glyphs[0].advance = static_cast<float>(embedded.use(0x41).width / 1000);
  pdf::ContentStream content(100);
  content.enter(pdf::ContentStream::Mode::text);
  content.show_glyphs(run, 0, 1, 0, embedded);
  using namespace std::string_literals;
  CHECK(content.take() == "BT\n/F1 10 Tf\n0 0 Td\n2.5 Ts\n(\0A)Tj\n0 Ts\nET\n"s);
}

}  // namespace tandem::tests
