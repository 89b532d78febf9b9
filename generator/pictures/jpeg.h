// Stage: pictures. What PDF must know of a JPEG file (ITU-T T.81) to embed it as it is, and what it must not
// say. In: the file's bytes. Out: its size and colour components, or nothing if it is broken; the file
// without what tells of places and people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"
#include "pictures/orientation.h"

namespace tandem::pictures {

struct JpegHeader {
  int width = 0;  ///< of the samples, before they are turned
  int height = 0;
  int components = 0;             ///< 1 grey, 3 colour, 4 CMYK
  bool has_adobe_marker = false;  ///< such CMYK files hold inverted values
  Orientation orientation;        ///< from Exif data
};

/// Of the samples, in pixels, as the frame's head says, whatever follows.
std::optional<Size> size_of_jpeg(std::string_view bytes);

/// Walks the markers from SOI to EOI and the scans through their last block. Nothing where tables are missing
/// or samples end early, for lossless and arithmetic coding, which PDF's DCTDecode does not take, and for
/// samples of other than 8 bits.
std::optional<JpegHeader> inspect_jpeg(std::string_view bytes);

/// What drawing needs of a file that was inspected: tables, frame and scans, and of the segments for
/// applications JFIF without its small picture, ICC profiles and Adobe's. Exif, XMP, IPTC, comments and what
/// stands behind the end are left out. With `keep_orientation` a picture that is to be turned still says so.
std::string strip_jpeg(std::string_view bytes, bool keep_orientation);

}  // namespace tandem::pictures
