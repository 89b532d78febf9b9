#include "layout/qr_symbol.h"

#include <qrencode.h>

#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "layout/shapes.h"

namespace tandem::layout {
namespace {

// Columns [first, last) of one row.
using Run = std::pair<int, int>;

std::vector<Run> dark_runs(const QrSymbol& symbol, int row) {
  std::vector<Run> runs;
  for (int column = 0; column < symbol.side; ++column) {
    if (!symbol.is_dark(row, column)) continue;
    const bool goes_on = !runs.empty() && runs.back().second == column;
    if (goes_on) {
      ++runs.back().second;
    } else {
      runs.emplace_back(column, column + 1);
    }
  }
  return runs;
}

}  // namespace

std::optional<QrSymbol> encode_qr(const std::string& text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return std::nullopt;
  QrSymbol symbol;
  symbol.side = code->width;
  // The lowest bit of each module's byte says whether it is dark.
  for (int i = 0; i < code->width * code->width; ++i) symbol.dark.push_back((code->data[i] & 1) != 0);
  return symbol;
}

PathItem qr_path(const QrSymbol& symbol, Rect box) {
  const double module = box.width / symbol.side;
  PathItem path;
  const auto add = [&](Run run, int first_row, int last_row) {
    const PathItem piece = rectangle({box.x + run.first * module, box.y + first_row * module,
                                      (run.second - run.first) * module, (last_row - first_row) * module});
    path.verbs.insert(path.verbs.end(), piece.verbs.begin(), piece.verbs.end());
    path.points.insert(path.points.end(), piece.points.begin(), piece.points.end());
  };
  std::map<Run, int> open;  // by run, the row where it began
  for (int row = 0; row <= symbol.side; ++row) {
    std::map<Run, int> next;
    if (row < symbol.side) {
      for (const Run& run : dark_runs(symbol, row)) {
        const auto above = open.find(run);
        next[run] = above == open.end() ? row : above->second;
      }
    }
    for (const auto& [run, began] : open) {
      if (!next.contains(run)) add(run, began, row);
    }
    open = std::move(next);
  }
  return path;
}

}  // namespace tandem::layout
