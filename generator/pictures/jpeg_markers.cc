#include "pictures/jpeg_markers.h"

namespace tandem::pictures {

int JpegMarkers::next() {
  segment_ = {};
  if (position_ >= bytes_.size() || jpeg::byte(bytes_, position_) != 0xFF) return -1;
  while (position_ < bytes_.size() && jpeg::byte(bytes_, position_) == 0xFF) ++position_;
  if (position_ >= bytes_.size()) return -1;
  const int marker = jpeg::byte(bytes_, position_++);
  const bool stands_alone = marker == 0x01 || jpeg::is_restart(marker) || marker == jpeg::start_of_image ||
                            marker == jpeg::end_of_image;
  return stands_alone || read_segment() ? marker : -1;
}

bool JpegMarkers::read_segment() {
  if (bytes_.size() - position_ < 2) return false;
  const auto length =
      static_cast<std::size_t>(jpeg::byte(bytes_, position_) << 8 | jpeg::byte(bytes_, position_ + 1));
  if (length < 2 || length > bytes_.size() - position_) return false;
  segment_ = bytes_.substr(position_ + 2, length - 2);
  position_ += length;
  return true;
}

std::string_view JpegMarkers::coded_data() {
  const std::size_t start = position_;
  // A byte FF in the data is followed by 00 or is a restart marker.
  for (; position_ + 1 < bytes_.size(); ++position_) {
    const int next = jpeg::byte(bytes_, position_ + 1);
    const bool is_marker = jpeg::byte(bytes_, position_) == 0xFF && next != 0 && !jpeg::is_restart(next);
    if (is_marker) return bytes_.substr(start, position_ - start);
  }
  position_ = bytes_.size();
  return bytes_.substr(start);
}

}  // namespace tandem::pictures
