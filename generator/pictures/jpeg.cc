#include "pictures/jpeg.h"

#include <cstddef>

#include "pictures/jpeg_markers.h"
#include "pictures/jpeg_scan.h"
#include "pictures/picture.h"

namespace tandem::pictures {
namespace {

using jpeg::byte;
using namespace std::string_view_literals;

constexpr std::string_view exif_name = "Exif\0\0"sv;
constexpr std::string_view jfif_name = "JFIF\0"sv;
constexpr std::string_view icc_name = "ICC_PROFILE\0"sv;
// JFIF 1.02: version, units and densities; then the size of a small picture, and the picture.
constexpr std::size_t jfif_size = 14;
constexpr std::size_t jfif_before_picture = 12;

class Inspector {
 public:
  explicit Inspector(std::string_view bytes) : markers_(bytes) {}

  std::optional<JpegHeader> inspect() {
    if (markers_.next() != jpeg::start_of_image) return std::nullopt;
    while (true) {
      const int marker = markers_.next();
      if (marker == jpeg::end_of_image) return scans_.is_complete() ? std::optional(header_) : std::nullopt;
      if (marker < 0 || !read(marker)) return std::nullopt;
    }
  }

 private:
  bool read(int marker) {
    const std::string_view segment = markers_.segment();
    switch (marker) {
      case jpeg::quantization_tables:
        return scans_.read_quantization_tables(segment);
      case jpeg::huffman_tables:
        return scans_.read_huffman_tables(segment);
      case jpeg::restart_interval:
        return scans_.read_restart_interval(segment);
      case jpeg::start_of_scan:
        return has_frame_ && scans_.read_scan(segment, markers_.coded_data());
      case jpeg::exif_segment:
        read_exif(segment);
        return true;
      case jpeg::adobe_segment:
        header_.has_adobe_marker = header_.has_adobe_marker || segment.starts_with("Adobe");
        return true;
      default:
        return !jpeg::is_frame(marker) || read_frame(marker, segment);
    }
  }

  void read_exif(std::string_view segment) {
    if (has_exif_ || !segment.starts_with(exif_name)) return;
    header_.orientation = read_orientation(segment.substr(exif_name.size()));
    has_exif_ = true;
  }

  bool read_frame(int marker, std::string_view segment) {
    const bool is_huffman_coded = marker <= 0xC2;  // baseline, extended sequential, progressive
    if (has_frame_ || !is_huffman_coded || segment.size() < 6 || byte(segment, 0) != 8) return false;
    header_.height = byte(segment, 1) << 8 | byte(segment, 2);
    header_.width = byte(segment, 3) << 8 | byte(segment, 4);
    header_.components = byte(segment, 5);
    has_frame_ = true;
    const int components = header_.components;
    return header_.width > 0 && header_.height > 0 &&
           static_cast<double>(header_.width) * header_.height <= most_pixels_of_a_picture &&
           (components == 1 || components == 3 || components == 4) &&
           segment.size() == 6 + 3 * static_cast<std::size_t>(components) &&
           scans_.read_frame(segment, marker == 0xC2);
  }

  JpegMarkers markers_;
  JpegScans scans_;
  JpegHeader header_;
  bool has_frame_ = false;
  bool has_exif_ = false;
};

void append_segment(std::string& out, int marker, std::string_view segment) {
  const std::size_t length = segment.size() + 2;
  out += '\xFF';
  out += static_cast<char>(marker);
  out += static_cast<char>(length >> 8);
  out += static_cast<char>(length & 0xFF);
  out += segment;
}

bool is_for_drawing(int marker, std::string_view segment) {
  const bool is_for_applications = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
  return !is_for_applications || (marker == jpeg::icc_segment && segment.starts_with(icc_name)) ||
         (marker == jpeg::adobe_segment && segment.starts_with("Adobe"));
}

}  // namespace

std::optional<Size> size_of_jpeg(std::string_view bytes) {
  JpegMarkers markers(bytes);
  if (markers.next() != jpeg::start_of_image) return std::nullopt;
  for (int marker = markers.next(); marker >= 0 && marker != jpeg::start_of_scan; marker = markers.next()) {
    const std::string_view head = markers.segment();
    if (!jpeg::is_frame(marker) || head.size() < 5) continue;
    return Size{static_cast<double>(jpeg::byte(head, 3) << 8 | jpeg::byte(head, 4)),
                static_cast<double>(jpeg::byte(head, 1) << 8 | jpeg::byte(head, 2))};
  }
  return std::nullopt;
}

std::optional<JpegHeader> inspect_jpeg(std::string_view bytes) {
  return Inspector(bytes).inspect();
}

std::string strip_jpeg(std::string_view bytes, bool keep_orientation) {
  std::string out("\xFF\xD8");
  JpegMarkers markers(bytes);
  markers.next();
  while (true) {
    const int marker = markers.next();
    const std::string_view segment = markers.segment();
    if (marker < 0 || marker == jpeg::end_of_image) break;
    if (marker == jpeg::jfif_segment && segment.starts_with(jfif_name) && segment.size() >= jfif_size) {
      append_segment(out, marker, std::string(segment.substr(0, jfif_before_picture)) + std::string(2, '\0'));
    } else if (marker == jpeg::exif_segment && keep_orientation && segment.starts_with(exif_name)) {
      const Orientation orientation = read_orientation(segment.substr(exif_name.size()));
      if (orientation != Orientation{}) {
        append_segment(out, marker, std::string(exif_name) + write_orientation(orientation));
      }
      keep_orientation = false;  // the first one counts
    } else if (!segment.empty() && is_for_drawing(marker, segment)) {
      append_segment(out, marker, segment);
    }
    if (marker == jpeg::start_of_scan) out += markers.coded_data();
  }
  return out + "\xFF\xD9";
}

}  // namespace tandem::pictures
