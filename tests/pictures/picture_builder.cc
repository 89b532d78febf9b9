#include "pictures/picture_builder.h"

#include <libdeflate.h>

namespace tandem::tests {
namespace {

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

void append_rows(std::string& data, const PngRecipe& recipe, int width, int height) {
  if (width <= 0) return;
  std::string row(1, '\0');  // filter 'None'
  if (recipe.bit_depth < 8) {
    row.append(static_cast<std::size_t>((width * recipe.bit_depth + 7) / 8), recipe.pixel[0]);
  } else {
    for (int x = 0; x < width; ++x) row += recipe.pixel;
  }
  for (int y = 0; y < height; ++y) data += row;
}

std::string compress(const std::string& data) {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_zlib_compress_bound(compressor, data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

}  // namespace

std::string png_chunk(std::string_view type, const std::string& data) {
  const std::string body = std::string(type) + data;
  return big_endian(static_cast<std::uint32_t>(data.size())) + body +
         big_endian(libdeflate_crc32(0, body.data(), body.size()));
}

std::string build_png(const PngRecipe& recipe) {
  std::string header = big_endian(static_cast<std::uint32_t>(recipe.width)) +
                       big_endian(static_cast<std::uint32_t>(recipe.height));
  header += static_cast<char>(recipe.bit_depth);
  header += static_cast<char>(recipe.colour_type);
  header += std::string(2, '\0');
  header += static_cast<char>(recipe.interlaced ? 1 : 0);
  std::string data;
  if (recipe.interlaced) {
    // The seven passes of Adam7 (ISO 15948, 8.2): first column and row, and the steps between them.
    constexpr int passes[7][4] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                  {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    for (const auto& pass : passes) {
      append_rows(data, recipe, (recipe.width - pass[0] + pass[2] - 1) / pass[2],
                  (recipe.height - pass[1] + pass[3] - 1) / pass[3]);
    }
  } else {
    append_rows(data, recipe, recipe.width, recipe.height);
  }
  std::string out = "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", header);
  if (!recipe.palette.empty()) out += png_chunk("PLTE", recipe.palette);
  if (!recipe.transparency.empty()) out += png_chunk("tRNS", recipe.transparency);
  return out + png_chunk("IDAT", compress(data)) + png_chunk("IEND", {});
}

std::string jpeg_segment(char marker, const std::string& data) {
  const std::size_t length = data.size() + 2;
  return std::string("\xFF") + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) +
         data;
}

std::string build_jpeg(const std::string& segments) {
  const std::string quantization(64, '\x10');
  const std::string frame("\x08\0\x10\0\x10\1\1\x11\0", 9);
  // Differences of the blocks' mean values: codes 0, 10 and 110 for those of 0, 7 and 6 bits. No block has
  // more.
  const std::string direct = std::string("\0\1\1\1", 4) + std::string(13, '\0') + std::string("\0\7\6", 3);
  const std::string alternating = std::string("\x10\1", 2) + std::string(15, '\0') + std::string("\0", 1);
  const std::string scan("\1\1\0\0\x3F\0", 6);
  // 10 0111111 0 (-64), 10 1000000 0 (+64), 110 111111 0 (+63), 0 0 (the same once more).
  const std::string samples("\x9F\xA8\x0D\xF8", 4);
  return "\xFF\xD8" + segments + jpeg_segment('\xDB', std::string(1, '\0') + quantization) +
         jpeg_segment('\xC0', frame) + jpeg_segment('\xC4', direct) + jpeg_segment('\xC4', alternating) +
         jpeg_segment('\xDA', scan) + samples + "\xFF\xD9";
}

std::string build_exif(int orientation, bool little_endian) {
  const auto number = [&](std::uint32_t value, int size) {
    std::string bytes = big_endian(value).substr(static_cast<std::size_t>(4 - size));
    return little_endian ? std::string(bytes.rbegin(), bytes.rend()) : bytes;
  };
  return (little_endian ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2) + number(0x0112, 2) +
         number(3, 2) + number(1, 4) + number(static_cast<std::uint32_t>(orientation), 2) + number(0, 2) +
         number(0x013B, 2) + number(2, 2) + number(7, 4) + number(38, 4) + number(0, 4) +
         std::string("SECRET\0", 7);
}

}  // namespace tandem::tests
