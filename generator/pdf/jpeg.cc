#include "pdf/jpeg.h"

#include <cstddef>

namespace tandem {
namespace {

constexpr int start_of_image = 0xD8;
constexpr int end_of_image = 0xD9;
constexpr int start_of_scan = 0xDA;
constexpr int adobe_segment = 0xEE;
constexpr double most_pixels = 1e8;

bool is_frame(int marker) {
  // C4, C8 and CC share the range but are tables and an extension.
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool stands_alone(int marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::optional<JpegHeader> read() {
    if (next_marker() != start_of_image) return std::nullopt;
    bool has_scan = false;
    while (true) {
      const int marker = next_marker();
      if (marker == end_of_image) return has_frame_ && has_scan ? std::optional(header_) : std::nullopt;
      if (marker < 0) return std::nullopt;
      if (stands_alone(marker)) continue;
      std::string_view segment;
      if (!read_segment(segment)) return std::nullopt;
      if (is_frame(marker) && !read_frame(marker, segment)) return std::nullopt;
      if (marker == adobe_segment && segment.substr(0, 5) == "Adobe") header_.has_adobe_marker = true;
      if (marker == start_of_scan) {
        has_scan = true;
        skip_scan();
      }
    }
  }

 private:
  static int byte(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned char>(bytes[index]);
  }

  /// The marker at the present place, behind any number of fill bytes; -1 if there is none.
  int next_marker() {
    if (position_ >= bytes_.size() || byte(bytes_, position_) != 0xFF) return -1;
    while (position_ < bytes_.size() && byte(bytes_, position_) == 0xFF) ++position_;
    return position_ < bytes_.size() ? byte(bytes_, position_++) : -1;
  }

  bool read_segment(std::string_view& segment) {
    if (bytes_.size() - position_ < 2) return false;
    const std::size_t length =
        static_cast<std::size_t>(byte(bytes_, position_) << 8 | byte(bytes_, position_ + 1));
    if (length < 2 || length > bytes_.size() - position_) return false;
    segment = bytes_.substr(position_ + 2, length - 2);
    position_ += length;
    return true;
  }

  bool read_frame(int marker, std::string_view segment) {
    const bool huffman_coded = marker <= 0xC2;  // baseline, extended sequential, progressive
    if (has_frame_ || !huffman_coded || segment.size() < 6 || byte(segment, 0) != 8) return false;
    header_.height = byte(segment, 1) << 8 | byte(segment, 2);
    header_.width = byte(segment, 3) << 8 | byte(segment, 4);
    header_.components = byte(segment, 5);
    has_frame_ = true;
    const int components = header_.components;
    return header_.width > 0 && header_.height > 0 &&
           static_cast<double>(header_.width) * header_.height <= most_pixels &&
           (components == 1 || components == 3 || components == 4) &&
           segment.size() >= 6 + 3 * static_cast<std::size_t>(components);
  }

  /// To the next marker: in a scan's data a byte FF is followed by 00 or is a restart marker.
  void skip_scan() {
    for (; position_ + 1 < bytes_.size(); ++position_) {
      const int next = byte(bytes_, position_ + 1);
      if (byte(bytes_, position_) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7)) return;
    }
    position_ = bytes_.size();
  }

  std::string_view bytes_;
  std::size_t position_ = 0;
  JpegHeader header_;
  bool has_frame_ = false;
};

}  // namespace

std::optional<JpegHeader> inspect_jpeg(std::string_view bytes) {
  return Reader(bytes).read();
}

}  // namespace tandem
