// Stage: pdf. What PDF must know of a JPEG file (ITU-T T.81) to embed it as it is.
// In: the file's bytes. Out: its size and colour components, or nothing if it is broken.
#pragma once

#include <optional>
#include <string_view>

namespace tandem {

struct JpegHeader {
  int width = 0;
  int height = 0;
  int components = 0;             ///< 1 grey, 3 colour, 4 CMYK
  bool has_adobe_marker = false;  ///< such CMYK files hold inverted values
};

/// Walks the markers from SOI to EOI. Nothing where they do not lead there, for lossless and arithmetic
/// coding, which PDF's DCTDecode does not take, and for samples of other than 8 bits.
std::optional<JpegHeader> inspect_jpeg(std::string_view bytes);

}  // namespace tandem
