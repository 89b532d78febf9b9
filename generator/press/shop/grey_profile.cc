#include "press/shop/grey_profile.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace tandem {
namespace {

constexpr double dot_gain = 0.15;
constexpr int steps = 256;
constexpr std::size_t header_size = 128;

void put(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

void put_short(std::string& out, unsigned value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4 && i < bytes.size(); ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// Light that comes back, for each step of grey: Murray and Davies, with what dots gain around the middle.
std::string curve() {
  std::string tag = "curv";
  put(tag, 0);
  put(tag, steps);
  for (int step = 0; step < steps; ++step) {
    const double dot = 1 - static_cast<double>(step) / (steps - 1);
    const double printed = dot + 4 * dot_gain * dot * (1 - dot);
    put_short(tag, static_cast<unsigned>(std::lround(65535 * (1 - printed))));
  }
  return tag;
}

std::string text_tag(const std::string& text) {
  std::string tag = "text";
  put(tag, 0);
  return tag + text + '\0';
}

std::string description(const std::string& text) {
  std::string tag = "desc";
  put(tag, 0);
  put(tag, static_cast<std::uint32_t>(text.size() + 1));
  tag += text + '\0';
  // No Unicode, no Macintosh: their lengths, and 67 bytes of room.
  return tag + std::string(4 + 4 + 2 + 1 + 67, '\0');
}

/// D50, as the connection space has it.
std::string white() {
  std::string tag = "XYZ ";
  put(tag, 0);
  for (const std::uint32_t each : {0xF6D6u, 0x10000u, 0xD32Du}) put(tag, each);
  return tag;
}

}  // namespace

std::string grey_profile() {
  struct Tag {
    const char* name;
    std::string bytes;
  };
  const Tag tags[] = {{"desc", description("Tandem: black ink, dot gain 15 %")},
                      {"cprt", text_tag("No copyright, use freely")},
                      {"wtpt", white()},
                      {"kTRC", curve()}};
  std::string table;
  std::string data;
  put(table, static_cast<std::uint32_t>(std::size(tags)));
  const std::size_t begin = header_size + 4 + 12 * std::size(tags);
  for (const Tag& tag : tags) {
    table += tag.name;
    put(table, static_cast<std::uint32_t>(begin + data.size()));
    put(table, static_cast<std::uint32_t>(tag.bytes.size()));
    data += tag.bytes;
    data.resize((data.size() + 3) / 4 * 4, '\0');
  }
  std::string header;
  put(header, static_cast<std::uint32_t>(begin + data.size()));
  put(header, 0);
  put(header, 0x02100000);  // version 2.1
  header += "prtrGRAYXYZ ";
  for (const unsigned part : {2001u, 4u, 1u, 0u, 0u, 0u}) put_short(header, part);
  header += "acsp";
  header.resize(64, '\0');
  put(header, 1);  // intent: relative colorimetric
  header += white().substr(8);
  header.resize(header_size, '\0');
  return header + table + data;
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

}  // namespace tandem
