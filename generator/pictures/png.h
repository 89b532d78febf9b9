// Stage: pictures. Decodes PNG files with libpng (libharu's own PNG reader aborts the process on a broken
// file and garbles 16-bit ones). In: the file's bytes. Out: 8-bit samples, or nothing if the file is broken.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace tandem::pictures {

/// Samples in rows from the top, without padding. Palettes, low bit depths, 16 bits and interlacing are
/// already resolved to 8 bits of sRGB, and the picture stands upright.
struct PngPixels {
  int width = 0;
  int height = 0;
  int colour_components = 3;  ///< 1 grey, 3 red, green and blue
  std::string colours;        ///< width * height * colour_components bytes
  std::string alpha;          ///< width * height bytes; empty where every pixel is opaque
};

bool looks_like_png(std::string_view bytes);

/// In pixels, as the head of the file says, whatever follows.
std::optional<Size> size_of_png(std::string_view bytes);

std::optional<PngPixels> decode_png(std::string_view bytes);

}  // namespace tandem::pictures
