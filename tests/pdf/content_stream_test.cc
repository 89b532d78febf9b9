#include "pdf/content_stream.h"

#include <catch2/catch.hpp>
#include <limits>

#include "pdf/pdf_error.h"
#include "pdf/sample_document.h"

namespace tandem {

TEST_CASE("Rules of one look share their state and one stroke") {
  ContentStream content(100);
  content.draw_rule({{10, 20}, {50, 20}, 0.5, {}, {}});
  content.draw_rule({{10, 30}, {50, 30}, 0.5, {}, {}});
  content.draw_rule({{10, 40}, {50, 40}, 0.5, {255, 0, 0}, {1, 2}});
  CHECK(content.take() ==
        ".5 w\n10 80 m 50 80 l\n10 70 m 50 70 l\nS\n1 0 0 RG\n[1 2]0 d\n10 60 m 50 60 l\nS\n");
}

TEST_CASE("A dash pattern without length is a solid line") {
  ContentStream content(100);
  content.draw_rule({{0, 0}, {9, 0}, 1, {}, {0, 0}});
  CHECK(content.take() == "0 100 m 9 100 l\nS\n");
}

TEST_CASE("Rectangles become re, other paths their own operators") {
  ContentStream content(100);
  content.draw_path(test::filled_box({10, 20, 30, 40}, {128, 128, 128}));
  PathItem curve;
  curve.verbs = {PathItem::Verb::move, PathItem::Verb::curve, PathItem::Verb::close};
  curve.points = {{0, 100}, {0, 90}, {10, 80}, {20, 80}};
  curve.has_stroke = true;
  content.draw_path(curve);
  CHECK(content.take() == ".502 g\n10 80 30 -40 re\nf\n.5 w\n0 0 m\n0 10 10 20 20 20 c\nh\nS\n");
}

TEST_CASE("The id of a leaf stands in the operators, where no imposition loses it") {
  ContentStream content(100);
  content.begin_leaf_id("couple-01/A/3/14");
  content.end_marked();
  CHECK(content.take() == "/Artifact<</Type/Pagination/XXTandemLeaf(couple-01/A/3/14)>>BDC\nEMC\n");
}

TEST_CASE("Broken paths and coordinates are errors") {
  ContentStream content(100);
  PathItem path;
  path.has_fill = true;
  path.verbs = {PathItem::Verb::move, PathItem::Verb::curve};
  path.points = {{0, 0}, {1, 1}};
  CHECK_THROWS_AS(content.draw_path(path), PdfError);
  path.verbs = {PathItem::Verb::line};
  CHECK_THROWS_AS(content.draw_path(path), PdfError);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(content.draw_rule({{nan, 0}, {1, 1}, 1, {}, {}}), PdfError);
}

TEST_CASE("Text writes font, colour and kerning only where they change") {
  FontLibrary library("");
  const Font& lato = test::font(library, "Lato");
  FontCache cache;
  EmbeddedFont embedded(lato, "F1", cache);
  GlyphRun run;
  run.font = &lato;
  run.size = 10;
  run.origin = {10, 20};
  const auto natural = static_cast<float>(embedded.use(0x41).width / 1000);
  run.glyphs = {{0x41, natural, 0, 0, 0}, {0x28, 0.5F, 0, 0, 1}};
  ContentStream content(100);
  content.enter(ContentStream::Mode::text);
  content.show_glyphs(run, 0, 2, 0, embedded);
  run.origin.y = 40;
  run.glyphs[0].advance = natural - 0.1F;
  content.show_glyphs(run, 0, 2, 0, embedded);
  using namespace std::string_literals;
  CHECK(content.take() == "BT\n/F1 10 Tf\n10 80 Td\n(\0A\0\\()Tj\n0 -20 Td\n[(\0A)100(\0\\()]TJ\nET\n"s);
}

TEST_CASE("A raised glyph is lifted with Ts and the baseline comes back") {
  FontLibrary library("");
  const Font& lato = test::font(library, "Lato");
  FontCache cache;
  EmbeddedFont embedded(lato, "F1", cache);
  GlyphRun run;
  run.font = &lato;
  run.size = 10;
  run.origin = {0, 100};
  run.glyphs = {{0x41, 0, 0, 0.25F, 0}};
  run.glyphs[0].advance = static_cast<float>(embedded.use(0x41).width / 1000);
  ContentStream content(100);
  content.enter(ContentStream::Mode::text);
  content.show_glyphs(run, 0, 1, 0, embedded);
  using namespace std::string_literals;
  CHECK(content.take() == "BT\n/F1 10 Tf\n0 0 Td\n2.5 Ts\n(\0A)Tj\n0 Ts\nET\n"s);
}

}  // namespace tandem
