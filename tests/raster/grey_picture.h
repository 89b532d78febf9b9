// Grey pictures of pages: read, compared, written.
// In: the PNG and PBM files that poppler paints. Out: pixels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tandem::tests {

struct GreyPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  ///< row by row from the top; 0 is black

  std::uint8_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y * width + x)]; }
};

/// Empty for bytes that are no PNG.
GreyPicture read_png(const std::string& bytes);

/// A binary PBM file (its bits are 1 for black); empty for other bytes.
GreyPicture read_pbm(const std::string& bytes);

/// False where the file cannot be written.
bool write_png(const GreyPicture& picture, const std::string& path);

struct Comparison {
  double different = 1;    ///< share of the pixels that differ clearly
  GreyPicture difference;  ///< the two over each other: light grey where alike, dark where not
};

/// Clearly: by more than a sixth of the way from black to white, which the smoothing of letters' edges by
/// another version of a rasteriser does not reach on many pixels. All differs if the sizes do.
Comparison compare(const GreyPicture& expected, const GreyPicture& actual);

}  // namespace tandem::tests
