// QR symbols: what is drawn covers the dark modules, each once, and nothing else.
#include "layout/qr_symbol.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace tandem::tests {
namespace {

/// How often each module is covered by the path's rectangles, in a box with modules of one point.
std::vector<int> cover(const layout::QrSymbol& symbol) {
  const auto side = static_cast<double>(symbol.side);
  const layout::PathItem path = layout::qr_path(symbol, {10, 20, side, side});
  std::vector<int> covered(symbol.dark.size(), 0);
  for (std::size_t i = 0; i + 3 < path.points.size(); i += 4) {
    const Point first = path.points[i];
    const Point last = path.points[i + 2];
    for (auto y = std::lround(first.y) - 20; y < std::lround(last.y) - 20; ++y) {
      for (auto x = std::lround(first.x) - 10; x < std::lround(last.x) - 10; ++x) {
        ++covered.at(static_cast<std::size_t>(y * symbol.side + x));
      }
    }
  }
  return covered;
}

}  // namespace

TEST_CASE("each dark module is drawn once, and no light one") {
  const auto symbol = layout::encode_qr("https://example.org/couples/slow-breathing");
  REQUIRE(symbol);
  REQUIRE(symbol->side == 29);
  const std::vector<int> covered = cover(*symbol);
  for (std::size_t i = 0; i < covered.size(); ++i) CHECK(covered[i] == (symbol->dark[i] ? 1 : 0));
}

TEST_CASE("runs of squares are drawn as one") {
  const auto symbol = layout::encode_qr("https://example.org");
  REQUIRE(symbol);
  std::size_t dark = 0;
  for (const bool is_dark : symbol->dark) dark += is_dark ? 1 : 0;
  CHECK(layout::qr_path(*symbol, {0, 0, 100, 100}).points.size() / 4 < dark / 2);
}

TEST_CASE("a text that no symbol can hold has none") {
  CHECK(layout::encode_qr(std::string(2331, 'a')));
  CHECK_FALSE(layout::encode_qr(std::string(2332, 'a')));
}

}  // namespace tandem::tests
