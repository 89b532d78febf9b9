#include "raster/grey_picture.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace tandem::tests {

GreyPicture read_png(const std::string& bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return {};
  image.format = PNG_FORMAT_GRAY;
  GreyPicture picture;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.pixels.resize(PNG_IMAGE_SIZE(image));
  if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr)) return {};
  return picture;
}

GreyPicture read_pbm(const std::string& bytes) {
  std::istringstream header(bytes.substr(0, 64));
  std::string format;
  GreyPicture picture;
  header >> format >> picture.width >> picture.height;
  if (format != "P4" || picture.width <= 0 || picture.height <= 0) return {};
  const auto row_size = static_cast<std::size_t>((picture.width + 7) / 8);
  const auto start = static_cast<std::size_t>(header.tellg()) + 1;
  if (bytes.size() < start + row_size * static_cast<std::size_t>(picture.height)) return {};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const auto at = start + static_cast<std::size_t>(y) * row_size + static_cast<std::size_t>(x / 8);
      const bool black = (static_cast<unsigned char>(bytes[at]) >> (7 - x % 8) & 1) != 0;
      picture.pixels.push_back(black ? 0 : 255);
    }
  }
  return picture;
}

bool write_png(const GreyPicture& picture, const std::string& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_GRAY;
  return png_image_write_to_file(&image, path.c_str(), 0, picture.pixels.data(), 0, nullptr) != 0;
}

Comparison compare(const GreyPicture& expected, const GreyPicture& actual) {
  constexpr int clear = 255 / 6;
  Comparison result;
  if (expected.width != actual.width || expected.height != actual.height || expected.pixels.empty()) {
    result.difference = actual;
    return result;
  }
  result.difference = actual;
  std::size_t different = 0;
  for (std::size_t i = 0; i < actual.pixels.size(); ++i) {
    const int apart = std::abs(int{expected.pixels[i]} - int{actual.pixels[i]});
    if (apart > clear) ++different;
    const int faint = 192 + actual.pixels[i] / 4;
    result.difference.pixels[i] =
        static_cast<std::uint8_t>(apart > clear ? 255 - std::max(apart, 128) : faint);
  }
  result.different = static_cast<double>(different) / static_cast<double>(actual.pixels.size());
  return result;
}

}  // namespace tandem::tests
