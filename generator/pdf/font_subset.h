// Stage: pdf. Cuts a font down to the glyphs that a document shows (HarfBuzz's subsetter).
// In: a font and glyph ids. Out: the font program for /FontFile2 or /FontFile3.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/font.h"

namespace tandem::pdf {

class FontSubsetter {
 public:
  /// Throws PdfError where the font's bytes are not a font.
  explicit FontSubsetter(const text::Font& font);
  ~FontSubsetter();

  /// What a content stream calls each glyph, where that is not its glyph id (CID-keyed CFF); else empty.
  const std::vector<std::uint16_t>& cids() const;

  /// A whole TrueType file, or of a font with CFF outlines its 'CFF ' table alone. Glyph ids (or CIDs) stay
  /// as they are, so that content that was written before the subset keeps its meaning.
  std::string subset(const std::vector<std::uint16_t>& glyphs) const;

 private:
  struct Face;
  std::unique_ptr<Face> face_;
};

}  // namespace tandem::pdf
