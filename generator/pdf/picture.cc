#include "pdf/picture.h"

#include "pdf/jpeg.h"
#include "pdf/png.h"

namespace tandem {

std::shared_ptr<const Picture> read_picture(std::string bytes) {
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
  }
  picture->bytes = std::move(bytes);
  return picture;
}

}  // namespace tandem
