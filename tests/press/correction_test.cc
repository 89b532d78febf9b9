// What a printer moves is moved back: sent through the correction and then printed, every place is its own.
#include "press/calibration/correction.h"

#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "press/imposition/finished_pdf.h"

namespace tandem::tests {
namespace {

constexpr Size a4{595.2756, 841.8898};

model::MeasuredSide measured(double left, double top, double top_right, double across, double down) {
  const auto length = [](double millimetres) { return load::Length{from_millimetres(millimetres)}; };
  return {length(left), length(top), length(top_right), length(across), length(down)};
}

}  // namespace

TEST_CASE("a printer that moves nothing needs no correction", "[press]") {
  const press::Matrix matrix = press::correction_of(model::MeasuredSide{}, a4.height);
  const Point at = press::apply(matrix, {100, 200});
  CHECK(at.x == Approx(100));
  CHECK(at.y == Approx(200));
}

TEST_CASE("crosses are printed where they were measured", "[press]") {
  const press::Matrix printed = press::as_printed(measured(22, 19, 20.6, 158.4, 221));
  const auto millimetres = [&](double x, double y) {
    const Point at = press::apply(printed, {from_millimetres(x), from_millimetres(y)});
    return Point{to_millimetres(at.x), to_millimetres(at.y)};
  };
  CHECK(millimetres(20, 20).x == Approx(22));
  CHECK(millimetres(20, 20).y == Approx(19));
  CHECK(millimetres(180, 20).x == Approx(22 + 158.4));
  CHECK(millimetres(180, 20).y == Approx(20.6));
  CHECK(millimetres(20, 240).y == Approx(19 + 221));
}

TEST_CASE("what was corrected is printed where it was meant to be", "[press]") {
  const model::MeasuredSide side = measured(22, 19, 20.6, 158.4, 221);
  const press::Matrix correction = press::correction_of(side, a4.height);
  for (const Point meant : {Point{0, 0}, {300, 420}, {595, 842}, {57, 785}}) {
    const Point sent = press::apply(correction, meant);
    const Point printed = press::apply(press::as_printed(side), {sent.x, a4.height - sent.y});
    CHECK(printed.x == Approx(meant.x).margin(1e-6));
    CHECK(a4.height - printed.y == Approx(meant.y).margin(1e-6));
  }
}

TEST_CASE("paper that is turned on its short edge is moved as ever under a back that stands turned",
          "[press]") {
  const model::MeasuredSide side = measured(22, 19, 20.6, 158.4, 221);
  const press::Correction correction{{}, side, true};
  const press::Matrix sent_through = press::correction_of(correction, press::PaperSide::back, a4);
  for (const Point meant : {Point{0, 0}, {300, 420}, {57, 785}}) {
    const Point sent = press::apply(sent_through, meant);
    // The printer turns the page, then moves it.
    const Point turned{a4.width - sent.x, a4.height - sent.y};
    const Point printed = press::apply(press::as_printed(side), {turned.x, a4.height - turned.y});
    CHECK(printed.x == Approx(a4.width - meant.x).margin(1e-6));
    CHECK(a4.height - printed.y == Approx(a4.height - meant.y).margin(1e-6));
  }
  const Point front = press::apply(press::correction_of(correction, press::PaperSide::front, a4), {57, 785});
  CHECK(front.x == Approx(57));
  CHECK(front.y == Approx(785));
}

TEST_CASE("leaves that lie stand upright for a printer that is corrected", "[press]") {
  press::PdfFile made;
  const press::PdfObject null = made.parse("null");
  for (int page = 0; page < 4; ++page) {
    press::PdfObject each = made.indirect(made.parse("<< /Type /Page /MediaBox [0 0 595.2756 841.8898] >>"));
    each.set("/Contents", made.stream("0 0 100 50 re f", null, null));
    made.add_page(each);
  }
  const std::string bytes = made.write("1.4");
  press::FinishedPdf pdf(bytes);
  press::ImposedFile file{press::impose({pdf.page_sizes()}, {.layout = press::Layout::booklet, .paper = a4}),
                          {0},
                          press::DuplexEdge::long_edge,
                          0};
  file.correction = press::Correction{measured(21, 20, 20, 160, 220), {}};
  const std::string booklet = pdf.imposed(file);
  const press::PdfFile read(booklet);
  REQUIRE(read.page_count() == 2);
  CHECK(read.page(0)["/MediaBox"].written_out() == "[ 0 0 595.2756 841.8898 ]");
  // A millimetre to the left, in points, after a quarter's turn.
  CHECK(read.content_of(read.page(0)).starts_with("q 0 -1 1 0 -2.834646 841.8898 cm\n"));
  CHECK(read.content_of(read.page(1)).starts_with("q 0 -1 1 0 0 841.8898 cm\n"));
}

}  // namespace tandem::tests
