#include "press/shop/grey_profile.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "pdf/icc_profile.h"

namespace tandem::press {
namespace {

constexpr double dot_gain = 0.15;
constexpr int steps = 256;
constexpr std::size_t header_size = 128;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4 && i < bytes.size(); ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// Light that comes back, for each step of grey: Murray and Davies, with what dots gain around the middle.
std::string curve() {
  std::string tag = "curv";
  pdf::append_profile_number(tag, 0);
  pdf::append_profile_number(tag, steps);
  for (int step = 0; step < steps; ++step) {
    const double dot = 1 - static_cast<double>(step) / (steps - 1);
    const double printed = dot + 4 * dot_gain * dot * (1 - dot);
    pdf::append_profile_short(tag, static_cast<unsigned>(std::lround(65535 * (1 - printed))));
  }
  return tag;
}

std::string text_tag(const std::string& text) {
  std::string tag = "text";
  pdf::append_profile_number(tag, 0);
  return tag + text + '\0';
}

std::string description(const std::string& text) {
  std::string tag = "desc";
  pdf::append_profile_number(tag, 0);
  pdf::append_profile_number(tag, static_cast<std::uint32_t>(text.size() + 1));
  tag += text + '\0';
  // No Unicode, no Macintosh: their lengths, and 67 bytes of room.
  return tag + std::string(4 + 4 + 2 + 1 + 67, '\0');
}

}  // namespace

std::string grey_profile() {
  return pdf::icc_profile({0x02100000, "prtr", "GRAY"},
                          {{"desc", description("Tandem: black ink, dot gain 15 %")},
                           {"cprt", text_tag("No copyright, use freely")},
                           {"wtpt", pdf::profile_white()},
                           {"kTRC", curve()}});
}

std::optional<ProfileColour> printer_profile(std::string_view bytes) {
  if (bytes.size() < header_size + 4 || bytes.substr(36, 4) != "acsp" || bytes.substr(12, 4) != "prtr")
    return std::nullopt;
  if (number_at(bytes, 0) > bytes.size()) return std::nullopt;
  const std::string_view space = bytes.substr(16, 4);
  if (space == "GRAY") return ProfileColour::grey;
  if (space == "RGB ") return ProfileColour::rgb;
  if (space == "CMYK") return ProfileColour::cmyk;
  return std::nullopt;
}

std::string profile_name(std::string_view bytes) {
  const std::uint32_t count = number_at(bytes, header_size);
  for (std::uint32_t i = 0; i < count && i < 200; ++i) {
    const std::size_t at = header_size + 4 + std::size_t{12} * i;
    if (at + 12 > bytes.size() || bytes.substr(at, 4) != "desc") continue;
    const std::size_t place = number_at(bytes, at + 4);
    if (place + 12 > bytes.size()) return {};
    const std::string_view tag = bytes.substr(place);
    std::string name;
    if (tag.starts_with("desc")) {
      const std::string_view text = tag.substr(12, number_at(tag, 8));
      for (const char each : text) {
        if (each >= ' ' && each < 0x7F) name += each;
      }
    } else if (tag.starts_with("mluc") && tag.size() >= 28) {
      // Of version 4: UTF-16 of the first language.
      const std::string_view text =
          tag.substr(std::min<std::size_t>(number_at(tag, 24), tag.size()), number_at(tag, 20));
      for (std::size_t j = 1; j < text.size(); j += 2) {
        if (text[j - 1] == '\0' && text[j] >= ' ' && text[j] < 0x7F) name += text[j];
      }
    }
    return name;
  }
  return {};
}

}  // namespace tandem::press
