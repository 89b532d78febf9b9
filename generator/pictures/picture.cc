#include "pictures/picture.h"

#include <utility>

#include "pictures/jpeg.h"
#include "pictures/png.h"
#include "pictures/svg.h"

namespace tandem::pictures {

std::optional<Size> size_if_too_large(std::string_view bytes) {
  const std::optional<Size> size = looks_like_png(bytes) ? size_of_png(bytes) : size_of_jpeg(bytes);
  if (!size || size->width * size->height <= most_pixels_of_a_picture) return std::nullopt;
  return size;
}

std::shared_ptr<const Picture> read_picture(std::string bytes, std::string* hint) {
  if (hint) *hint = "a logo is a whole PNG, JPEG or SVG file";
  if (looks_like_svg(bytes)) {
    DrawnSvg drawn = draw_svg(bytes);
    if (hint) *hint = drawn.hint;
    bytes = std::move(drawn.png);
  }
  auto picture = std::make_shared<Picture>();
  if (looks_like_png(bytes)) {
    const auto pixels = decode_png(bytes);
    if (!pixels) return nullptr;
    picture->format = Picture::Format::png;
    picture->pixels = {static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
  } else {
    const auto header = inspect_jpeg(bytes);
    if (!header) return nullptr;
    picture->format = Picture::Format::jpeg;
    picture->pixels = {static_cast<double>(header->width), static_cast<double>(header->height)};
    if (header->orientation.is_swapped) std::swap(picture->pixels.width, picture->pixels.height);
    bytes = strip_jpeg(bytes, true);
  }
  picture->bytes = std::move(bytes);
  return picture;
}

}  // namespace tandem::pictures
