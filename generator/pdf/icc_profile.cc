#include "pdf/icc_profile.h"

#include <cmath>
#include <initializer_list>
#include <map>

namespace tandem::pdf {
namespace {

constexpr std::size_t header_size = 128;

/// In 65536ths (s15Fixed16Number; ICC.1, 4.6).
void append_fixed(std::string& bytes, double value) {
  append_profile_number(bytes,
                        static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

/// A tag begins with what it is and four empty bytes.
std::string tag_of(std::string_view type) {
  return std::string(type) + std::string(4, '\0');
}

std::string fixed_numbers(std::string_view type, std::initializer_list<double> values) {
  std::string tag = tag_of(type);
  for (const double value : values) append_fixed(tag, value);
  return tag;
}

/// ASCII in UTF-16, as American English (multiLocalizedUnicodeType; 10.13).
std::string words(std::string_view ascii) {
  std::string tag = tag_of("mluc");
  append_profile_number(tag, 1);
  append_profile_number(tag, 12);
  tag += "enUS";
  append_profile_number(tag, static_cast<std::uint32_t>(2 * ascii.size()));
  append_profile_number(tag, static_cast<std::uint32_t>(tag.size() + 4));
  for (const char each : ascii) append_profile_short(tag, static_cast<unsigned char>(each));
  return tag;
}

/// Light by number: a power with a straight beginning (parametricCurveType, function 3; 10.16).
std::string srgb_curve() {
  std::string tag = tag_of("para");
  append_profile_short(tag, 3);
  append_profile_short(tag, 0);
  for (const double part : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(tag, part);
  return tag;
}

std::string padded(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
  return bytes;
}

std::string header_of(const ProfileHeader& about, std::size_t size) {
  std::string header;
  append_profile_number(header, static_cast<std::uint32_t>(size));
  append_profile_number(header, 0);
  append_profile_number(header, about.version);
  header += about.device_class;
  header += about.colour_space;
  header += "XYZ ";
  for (const unsigned part : {2001u, 4u, 1u, 0u, 0u, 0u}) append_profile_short(header, part);
  header += "acsp";
  header.resize(64, '\0');
  append_profile_number(header, 1);  // intent: relative colorimetric
  header += profile_white().substr(8);
  header.resize(header_size, '\0');
  return header;
}

}  // namespace

void append_profile_number(std::string& bytes, std::uint32_t value) {
  append_profile_short(bytes, value >> 16);
  append_profile_short(bytes, value & 0xFFFF);
}

void append_profile_short(std::string& bytes, unsigned value) {
  bytes += static_cast<char>(value >> 8 & 0xFF);
  bytes += static_cast<char>(value & 0xFF);
}

std::string profile_xyz(double x, double y, double z) {
  return fixed_numbers("XYZ ", {x, y, z});
}

std::string profile_white() {
  return profile_xyz(0.9642, 1, 0.8249);
}

std::string icc_profile(const ProfileHeader& header, const std::vector<ProfileTag>& tags) {
  std::string table;
  std::string data;
  std::map<std::string_view, std::size_t> places;
  append_profile_number(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t begin = header_size + 4 + 12 * tags.size();
  for (const ProfileTag& tag : tags) {
    const auto [place, is_new] = places.emplace(tag.bytes, begin + data.size());
    table += tag.name;
    append_profile_number(table, static_cast<std::uint32_t>(place->second));
    append_profile_number(table, static_cast<std::uint32_t>(tag.bytes.size()));
    if (is_new) data += padded(tag.bytes);
  }
  return header_of(header, begin + data.size()) + table + data;
}

std::string srgb_profile() {
  // The primaries under D65 turned to D50 after Bradford, and how they were turned.
  return icc_profile({0x04200000, "mntr", "RGB "},
                     {{"desc", words("sRGB IEC61966-2.1")},
                      {"cprt", words("No copyright, use freely")},
                      {"wtpt", profile_white()},
                      {"chad", fixed_numbers("sf32", {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707,
                                                      -0.00925, 0.01508, 0.75168})},
                      {"rXYZ", profile_xyz(0.43607, 0.22249, 0.01392)},
                      {"gXYZ", profile_xyz(0.38515, 0.71687, 0.09708)},
                      {"bXYZ", profile_xyz(0.14307, 0.06061, 0.71410)},
                      {"rTRC", srgb_curve()},
                      {"gTRC", srgb_curve()},
                      {"bTRC", srgb_curve()}});
}

}  // namespace tandem::pdf
