// Stage: pictures. The markers of a JPEG file (ITU-T T.81, annex B), one after the other.
// In: the file's bytes. Out: segments, and the coded data behind the head of a scan.
#pragma once

#include <cstddef>
#include <string_view>

namespace tandem::pictures {

namespace jpeg {
inline constexpr int start_of_image = 0xD8;
inline constexpr int end_of_image = 0xD9;
inline constexpr int start_of_scan = 0xDA;
inline constexpr int quantization_tables = 0xDB;
inline constexpr int huffman_tables = 0xC4;
inline constexpr int restart_interval = 0xDD;
inline constexpr int jfif_segment = 0xE0;
inline constexpr int exif_segment = 0xE1;
inline constexpr int icc_segment = 0xE2;
inline constexpr int adobe_segment = 0xEE;

inline int byte(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

inline bool is_restart(int marker) {
  return marker >= 0xD0 && marker <= 0xD7;
}

inline bool is_frame(int marker) {
  // C4, C8 and CC share the range but are tables and an extension.
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
}  // namespace jpeg

class JpegMarkers {
 public:
  explicit JpegMarkers(std::string_view bytes) : bytes_(bytes) {}

  /// The marker at the present place, behind any number of fill bytes, with its segment if it has one; -1
  /// where there is none.
  int next();
  std::string_view segment() const { return segment_; }

  /// Behind the head of a scan: all up to the next marker that is none of the scan's own.
  std::string_view coded_data();

 private:
  bool read_segment();

  std::string_view bytes_;
  std::size_t position_ = 0;
  std::string_view segment_;
};

}  // namespace tandem::pictures
