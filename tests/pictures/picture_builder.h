// Pictures for the tests: PNG files of one colour in every format that PNG knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tandem::tests {

struct PngRecipe {
  int width = 8;
  int height = 8;
  int bit_depth = 8;
  int colour_type = 2;  ///< 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
  bool interlaced = false;
  std::string pixel{};         ///< the bytes of one pixel; below 8 bits one byte full of pixels
  std::string palette{};       ///< PLTE
  std::string transparency{};  ///< tRNS
};

std::string build_png(const PngRecipe& recipe);

/// A baseline JPEG file of 16 x 16 grey pixels: a black quarter above left, grey above right, white below.
/// `segments` stand behind the first marker.
std::string build_jpeg(const std::string& segments = {});

/// A segment of a JPEG file with its marker and length.
std::string jpeg_segment(char marker, const std::string& data);

/// Exif data with an orientation from 1 to 8, in either byte order, and an artist's name.
std::string build_exif(int orientation, bool little_endian);

/// A chunk with its length and checksum.
std::string png_chunk(std::string_view type, const std::string& data);

}  // namespace tandem::tests
