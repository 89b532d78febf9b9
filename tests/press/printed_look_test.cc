// What is printed, as ink on paper: pages that are each of a grey of their own are put on leaves, painted,
// and folded and cut in dots. imposition_test.cc proves the plans; here a reader that is not ours has painted
// them.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>

#include "pdf/external_tools.h"
#include "press/imposition/finished_pdf.h"

namespace tandem::tests {
namespace {

constexpr Size a4{595.2756, 841.8898};
constexpr int step = 12;  // of grey, from one page to the next: no page is white
constexpr int resolution = 20;

/// Page n of the file is all of one grey, and its upper half darker.
std::string grey_pages(int count, Size size) {
  press::PdfFile pdf;
  const press::PdfObject null = pdf.parse("null");
  for (int page = 1; page <= count; ++page) {
    press::PdfObject object = pdf.indirect(pdf.parse(
        fmt::format("<< /Type /Page /MediaBox [0 0 {0} {1}] /Resources << >> >>", size.width, size.height)));
    object.set("/Contents",
               pdf.stream(fmt::format("{0} g 0 0 {1} {2} re f {3} g 0 {4} {1} {4} re f", page * step / 255.0,
                                      size.width, size.height, (page * step - 5) / 255.0, size.height / 2),
                          null, null));
    pdf.add_page(object);
  }
  return pdf.write("1.4");
}

/// A painted side of paper.
struct Side {
  int width = 0;
  int height = 0;
  std::string dots;

  /// At these parts of the width and the height, from the upper left corner.
  int grey(double across, double down) const {
    const auto at = [](double part, int of) { return std::min(of - 1, static_cast<int>(part * of)); };
    return static_cast<unsigned char>(
        dots.at(static_cast<std::size_t>(at(down, height) * width + at(across, width))));
  }
  /// The page that is painted there; 0 for white paper.
  int page(double across, double down) const {
    const int grey_here = grey(across, down);
    return grey_here > 250 ? 0 : static_cast<int>(std::lround((grey_here + 2.5) / step));
  }
  /// Whether that page stands on its feet, looked at around the middle of a place.
  bool is_upright(double across, double down, double half_height) const {
    return grey(across, down - half_height / 2) < grey(across, down + half_height / 2);
  }
  /// As the paper lies once it was turned by half.
  Side turned_round() const { return {width, height, {dots.rbegin(), dots.rend()}}; }
};

/// By poppler, as greymaps; no more than nine sides.
std::vector<Side> painted(const std::string& bytes, int count) {
  const PdfOnDisk file(bytes);
  REQUIRE(file.run(fmt::format("pdftoppm -aa no -gray -r {} FILE FOLDER/side", resolution)).status == 0);
  std::vector<Side> sides;
  for (int number = 1; number <= count; ++number) {
    const std::string map = file.read(fmt::format("side-{}.pgm", number));
    Side side;
    int read = 0;
    REQUIRE(std::sscanf(map.c_str(), "P5 %d %d 255%n", &side.width, &side.height, &read) == 2);
    side.dots = map.substr(static_cast<std::size_t>(read) + 1);
    REQUIRE(side.dots.size() == static_cast<std::size_t>(side.width * side.height));
    sides.push_back(std::move(side));
  }
  return sides;
}

std::vector<Side> imposed(int pages, Size size, const press::ImpositionPlan& plan, int sides) {
  press::FinishedPdf pdf(grey_pages(pages, size));
  const auto leaves = press::impose({pdf.page_sizes()}, plan);
  REQUIRE(leaves.size() * 2 == static_cast<std::size_t>(sides));
  return painted(pdf.imposed({leaves, {0}, press::DuplexEdge::long_edge, plan.bleed}), sides);
}

/// Backs as they are seen once the leaf is turned like a page of a book: paper that the printer has turned
/// about its upper edge was printed the other way up.
Side seen(const Side& back, press::DuplexEdge edge) {
  const bool lies = back.width > back.height;
  return (edge == press::DuplexEdge::long_edge) == lies ? back.turned_round() : back;
}

}  // namespace

TEST_CASE("a booklet that is painted and folded is read from its first page to its last", "[look]") {
  for (const press::DuplexEdge edge : {press::DuplexEdge::long_edge, press::DuplexEdge::short_edge}) {
    constexpr int pages = 8;
    const auto sides =
        imposed(pages, a4, {.layout = press::Layout::booklet, .paper = a4, .edge = edge}, pages / 2);
    // The left and the right half of each side, from the outermost leaf: 8 1, 2 7, 6 3, 4 5.
    for (int leaf = 0; leaf < 2; ++leaf) {
      const Side& front = sides[static_cast<std::size_t>(2 * leaf)];
      const Side back = seen(sides[static_cast<std::size_t>(2 * leaf + 1)], edge);
      const int first = 2 * leaf + 1;
      CHECK(front.width > front.height);
      CHECK(front.page(0.25, 0.4) == pages + 1 - first);
      CHECK(front.page(0.75, 0.4) == first);
      CHECK(back.page(0.25, 0.4) == first + 1);
      CHECK(back.page(0.75, 0.4) == pages - first);
      for (const Side* side : {&front, &back}) {
        for (const double across : {0.25, 0.75}) CHECK(side->is_upright(across, 0.5, 0.4));
      }
    }
  }
}

TEST_CASE("behind each painted card lies its own back, mirrored, for either edge", "[look]") {
  const Size card{180, 250};
  for (const press::DuplexEdge edge : {press::DuplexEdge::long_edge, press::DuplexEdge::short_edge}) {
    const auto sides =
        imposed(18, card, {.layout = press::Layout::cards, .paper = a4, .edge = edge, .margin = 14}, 2);
    const Side& front = sides[0];
    const Side back = seen(sides[1], edge);
    int cards = 0;
    int grey_dots = 0;
    for (int row = 0; row < 3; ++row) {
      for (int column = 0; column < 3; ++column) {
        const double across = (595.2756 / 2 + (column - 1) * card.width) / 595.2756;
        const double down = (841.8898 / 2 + (row - 1) * card.height + 40) / 841.8898;
        const int page = front.page(across, down);
        CHECK(page % 2 == 1);
        CHECK(back.page(1 - across, down) == page + 1);
        ++cards;
      }
    }
    CHECK(cards == 9);
    // Dot by dot: where a front has ink, the back has, seen through the paper.
    int apart = 0;
    for (int y = 0; y < front.height; ++y) {
      for (int x = 0; x < front.width; ++x) {
        const double across = (x + 0.5) / front.width;
        const double down = (y + 0.5) / front.height;
        const bool has_front = front.page(across, down) > 0;
        grey_dots += has_front ? 1 : 0;
        apart += has_front != (back.page(1 - across, down) > 0) ? 1 : 0;
      }
    }
    CHECK(grey_dots > front.width * front.height / 2);
    CHECK(apart <= front.width + front.height);  // a dot along the edges, at most
  }
}

}  // namespace tandem::tests
