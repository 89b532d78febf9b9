// Stage: layout. QR symbols (ISO/IEC 18004), drawn as squares that a phone's camera reads.
// In: a text. Out: a pattern of dark and light modules, and its path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/page.h"

namespace tandem::layout {

/// What must stay empty around a symbol, in modules.
constexpr int qr_quiet_modules = 4;

struct QrSymbol {
  int side = 0;            ///< modules along each side
  std::vector<bool> dark;  ///< row by row, side * side of them
  bool is_dark(int row, int column) const { return dark[static_cast<std::size_t>(row * side + column)]; }
};

/// The smallest symbol that can lose 15 % of itself and still be read; none where the text is too long for
/// any.
std::optional<QrSymbol> encode_qr(const std::string& text);

/// The dark modules as few rectangles, in one path without a fill yet: seams between squares show on paper.
PathItem qr_path(const QrSymbol& symbol, Rect box);

}  // namespace tandem::layout
