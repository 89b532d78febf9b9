// Stage: pictures. Reads a picture's file for the pages.
// In: the bytes of a PNG, JPEG or SVG file, told apart by what they hold. Out: a Picture to place and embed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace tandem::pictures {

/// The picture's file as it was read, or a PNG drawn from it.
struct Picture {
  enum class Format { png, jpeg };
  Format format = Format::png;
  std::string bytes;
  Size pixels;
};

inline constexpr double most_pixels_of_a_picture = 1e8;

/// What a PNG or JPEG file says of its size, where that is more than can be printed; nothing for any other.
std::optional<Size> size_if_too_large(std::string_view bytes);

/// Null unless the bytes are a whole, readable PNG or JPEG file of at most 100 million pixels, or an SVG file
/// that can be drawn (svg.h), which becomes a PNG. A JPEG is checked to its last block and loses what is not
/// needed to draw it, such as the place where it was taken; a PNG is decoded once. Both are upright, as Exif
/// data say. `hint`, if there is one, gets what an author can do about bytes that are refused.
std::shared_ptr<const Picture> read_picture(std::string bytes, std::string* hint = nullptr);

}  // namespace tandem::pictures
