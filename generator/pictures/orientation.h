// Stage: pictures. Which way up a camera was held: the one thing in a picture's Exif data that drawing it
// needs. In: Exif data (JEITA CP-3451, a TIFF structure). Out: how the samples are to be turned.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem::pictures {

/// One of the eight that TIFF counts from 1. Samples are taken from the other end of their rows, or of their
/// columns; then, if `is_swapped`, rows become columns.
struct Orientation {
  bool from_right = false;
  bool from_below = false;
  bool is_swapped = false;
  bool operator==(const Orientation&) const = default;
};

/// As the samples stand, where the data are broken or do not say.
Orientation read_orientation(std::string_view exif);

/// Exif data that say nothing else.
std::string write_orientation(Orientation orientation);

/// Samples in rows from the top, of so many bytes each, in their places. `width` and `height` are those
/// before.
std::string turn_samples(const std::string& samples, std::size_t width, std::size_t height, std::size_t bytes,
                         Orientation orientation);

}  // namespace tandem::pictures
