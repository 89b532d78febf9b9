#include "press/preflight/picture_samples.h"

#include <algorithm>
#include <utility>

namespace tandem::press {
namespace {

// More than this in one direction is no picture that is printed.
std::size_t side_of(const PdfObject& picture, const char* key) {
  return static_cast<std::size_t>(std::clamp(picture[key].integer(), 1, 1'000'000));
}

}  // namespace

PictureSamples::PictureSamples(const PdfObject& picture, const std::string& bytes, const ColourSpace& space)
    : bytes_(bytes),
      space_(space),
      columns_(side_of(picture, "/Width")),
      rows_(side_of(picture, "/Height")),
      bits_(static_cast<unsigned>(std::clamp(picture["/BitsPerComponent"].integer(), 1, 16))),
      components_(space.is_indexed() ? 1 : static_cast<std::size_t>(space.components())),
      row_((columns_ * components_ * bits_ + 7) / 8) {
  // Rows that are not there are not looked at.
  rows_ = std::min(rows_, row_ > 0 ? bytes.size() / row_ : 0);
  const double most = (1U << bits_) - 1;
  const PdfObject decode = picture["/Decode"];
  for (std::size_t i = 0; i < 2 * components_; ++i) {
    const bool is_high = i % 2 == 1;
    const double usual = is_high ? (space.is_indexed() ? most : 1) : 0;
    decode_.push_back(
        decode.size() == static_cast<int>(2 * components_) ? decode.at(static_cast<int>(i)).number() : usual);
  }
}

double PictureSamples::component(std::size_t dot, std::size_t component) const {
  const std::size_t bit = (dot % columns_ * components_ + component) * bits_;
  const std::size_t place = dot / columns_ * row_ + bit / 8;
  unsigned value = static_cast<unsigned char>(bytes_[place]);
  if (bits_ == 16) {
    value = value << 8 | static_cast<unsigned char>(bytes_[place + 1]);
  } else if (bits_ < 8) {
    value = value >> (8 - bits_ - bit % 8) & ((1U << bits_) - 1);
  }
  const double low = decode_[2 * component];
  const double high = decode_[2 * component + 1];
  return low + value * (high - low) / ((1U << bits_) - 1);
}

InkColour PictureSamples::ink(std::size_t dot) const {
  std::vector<double> colour;
  for (std::size_t i = 0; i < components_; ++i) colour.push_back(component(dot, i));
  return space_.ink(std::move(colour));
}

}  // namespace tandem::press
