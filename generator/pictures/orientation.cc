#include "pictures/orientation.h"

#include <algorithm>
#include <iterator>

namespace tandem::pictures {
namespace {

constexpr Orientation by_number[] = {{false, false, false}, {true, false, false}, {true, true, false},
                                     {false, true, false},  {false, false, true}, {false, true, true},
                                     {true, true, true},    {true, false, true}};
constexpr std::size_t orientation_tag = 0x0112;
constexpr std::size_t short_type = 3;
constexpr std::size_t bytes_of_entry = 12;

/// A TIFF structure's numbers, in its byte order. What lies behind its end is 0.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), is_little_(bytes.substr(0, 2) == "II") {}

  bool is_sound() const { return (is_little_ || bytes_.substr(0, 2) == "MM") && number(2, 2) == 42; }

  std::size_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const char byte = bytes_[at + (is_little_ ? size - 1 - i : i)];
      value = value << 8 | static_cast<unsigned char>(byte);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

}  // namespace

Orientation read_orientation(std::string_view exif) {
  const Tiff tiff(exif);
  if (!tiff.is_sound()) return {};
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t count = tiff.number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * bytes_of_entry;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != short_type) continue;
    const std::size_t number = tiff.number(entry + 8, 2);
    return number >= 1 && number <= std::size(by_number) ? by_number[number - 1] : Orientation{};
  }
  return {};
}

std::string write_orientation(Orientation orientation) {
  const auto* const found = std::find(std::begin(by_number), std::end(by_number), orientation);
  std::string exif("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
  exif += static_cast<char>(found - std::begin(by_number) + 1);
  return exif + std::string(6, '\0');  // the number's other half, and no further directory
}

std::string turn_samples(const std::string& samples, std::size_t width, std::size_t height, std::size_t bytes,
                         Orientation orientation) {
  if (orientation == Orientation{}) return samples;
  const std::size_t rows = orientation.is_swapped ? width : height;
  const std::size_t columns = orientation.is_swapped ? height : width;
  std::string turned;
  turned.reserve(samples.size());
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const std::size_t across = orientation.is_swapped ? row : column;
      const std::size_t down = orientation.is_swapped ? column : row;
      const std::size_t x = orientation.from_right ? width - 1 - across : across;
      const std::size_t y = orientation.from_below ? height - 1 - down : down;
      turned.append(samples, (y * width + x) * bytes, bytes);
    }
  }
  return turned;
}

}  // namespace tandem::pictures
