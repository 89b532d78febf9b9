// Stage: pdf. What numbers of colour mean, as files say it: ICC profiles (ICC.1:2004-10, which is ISO
// 15076-1). In: tags. Out: bytes that are the same everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::pdf {

struct ProfileTag {
  std::string_view name;  ///< four letters, as section 9 of ICC.1 has them
  std::string bytes;
};

/// What a profile's header says of it; names of four letters.
struct ProfileHeader {
  std::uint32_t version;  ///< 0x02100000 for 2.1
  std::string_view device_class;
  std::string_view colour_space;
};

/// A whole profile, by way of XYZ under D50. Tags of the same bytes share them.
std::string icc_profile(const ProfileHeader& header, const std::vector<ProfileTag>& tags);

/// Big-endian, as profiles have all their numbers.
void append_profile_number(std::string& bytes, std::uint32_t value);
void append_profile_short(std::string& bytes, unsigned value);

/// An 'XYZ ' tag of one colour; parts of 1.
std::string profile_xyz(double x, double y, double z);
/// D50, the white that all profiles share.
std::string profile_white();

/// sRGB (IEC 61966-2-1) for screens: 0.5 KB, since its curves are formulas. A table of them in its place
/// keeps poppler, which turns it over for each page that is read aloud, busy for half a second a page.
std::string srgb_profile();

}  // namespace tandem::pdf
