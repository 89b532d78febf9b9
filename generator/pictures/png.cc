#include "pictures/png.h"

#include <png.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "pictures/orientation.h"
#include "pictures/picture.h"

namespace tandem::pictures {
namespace {

// Deflate gives at most 1,032 bytes for one (RFC 1951: 258 for two bits), of eight pixels each.
constexpr double most_pixels_in_a_byte = 1032 * 8;

/// libpng's simplified reader keeps its setjmp to itself, so no destructor of ours is ever jumped over.
struct Image {
  png_image control{};
  Image() { control.version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(&control); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  bool failed() const { return PNG_IMAGE_FAILED(control); }
};

/// Splits interleaved samples into colours and alpha, which PDF keeps in two images.
void separate_alpha(const std::string& samples, PngPixels& pixels) {
  const std::size_t count = samples.size() / (static_cast<std::size_t>(pixels.colour_components) + 1);
  pixels.colours.reserve(count * static_cast<std::size_t>(pixels.colour_components));
  pixels.alpha.reserve(count);
  std::size_t next = 0;
  for (std::size_t i = 0; i < count; ++i) {
    pixels.colours.append(samples, next, static_cast<std::size_t>(pixels.colour_components));
    next += static_cast<std::size_t>(pixels.colour_components);
    pixels.alpha += samples[next++];
  }
  const bool opaque =
      std::all_of(pixels.alpha.begin(), pixels.alpha.end(), [](char a) { return a == '\xFF'; });
  if (opaque) pixels.alpha.clear();
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// From the chunk 'eXIf', which libpng's simplified reader does not know.
Orientation orientation_of(std::string_view bytes) {
  constexpr std::size_t signature = 8;
  constexpr std::size_t around_data = 12;
  for (std::size_t at = signature; bytes.size() >= around_data && at <= bytes.size() - around_data;) {
    const std::size_t length = number_at(bytes, at);
    if (length > bytes.size() - around_data - at) break;
    if (bytes.substr(at + 4, 4) == "eXIf") return read_orientation(bytes.substr(at + 8, length));
    at += around_data + length;
  }
  return {};
}

void turn(PngPixels& pixels, Orientation orientation) {
  const auto width = static_cast<std::size_t>(pixels.width);
  const auto height = static_cast<std::size_t>(pixels.height);
  const auto bytes = static_cast<std::size_t>(pixels.colour_components);
  pixels.colours = turn_samples(pixels.colours, width, height, bytes, orientation);
  if (!pixels.alpha.empty()) pixels.alpha = turn_samples(pixels.alpha, width, height, 1, orientation);
  if (orientation.is_swapped) std::swap(pixels.width, pixels.height);
}

}  // namespace

bool looks_like_png(std::string_view bytes) {
  return bytes.substr(0, 4) == "\x89PNG";
}

std::optional<Size> size_of_png(std::string_view bytes) {
  constexpr std::size_t width_at = 16;  // in the chunk IHDR, which is the first
  constexpr std::size_t height_at = 20;
  if (!looks_like_png(bytes) || bytes.size() < height_at + 4) return std::nullopt;
  return Size{static_cast<double>(number_at(bytes, width_at)),
              static_cast<double>(number_at(bytes, height_at))};
}

std::optional<PngPixels> decode_png(std::string_view bytes) {
  Image image;
  if (!png_image_begin_read_from_memory(&image.control, bytes.data(), bytes.size())) return std::nullopt;
  const double count = static_cast<double>(image.control.width) * image.control.height;
  if (image.failed() || count <= 0 || count > most_pixels_of_a_picture) return std::nullopt;
  if (count > most_pixels_in_a_byte * static_cast<double>(bytes.size())) return std::nullopt;
  // Without this flag 16-bit samples that name no colour space are taken for linear light.
  image.control.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  const bool has_alpha = (image.control.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  const bool has_colour = (image.control.format & (PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_COLORMAP)) != 0;
  image.control.format = (has_colour ? PNG_FORMAT_FLAG_COLOR : 0U) | (has_alpha ? PNG_FORMAT_FLAG_ALPHA : 0U);

  std::string samples(PNG_IMAGE_SIZE(image.control), '\0');
  if (!png_image_finish_read(&image.control, nullptr, samples.data(), 0, nullptr) || image.failed()) {
    return std::nullopt;
  }
  PngPixels pixels;
  pixels.width = static_cast<int>(image.control.width);
  pixels.height = static_cast<int>(image.control.height);
  pixels.colour_components = has_colour ? 3 : 1;
  if (has_alpha) {
    separate_alpha(samples, pixels);
  } else {
    pixels.colours = std::move(samples);
  }
  const Orientation orientation = orientation_of(bytes);
  if (orientation != Orientation{}) turn(pixels, orientation);
  return pixels;
}

}  // namespace tandem::pictures
