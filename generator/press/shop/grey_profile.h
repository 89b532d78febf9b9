// Stage: press, internal. What grey means on a press that prints black ink: an ICC profile (ICC.1:2001-04, of
// one colour), made here since Debian has none for presses. In: nothing, or a file. Out: bytes that are the
// same everywhere, or what a file is a profile of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tandem::press {

/// Black on white paper, whose dots grow by a seventh at half tone, as offset and good toner print them.
std::string grey_profile();

enum class ProfileColour { grey, rgb, cmyk };

/// Nothing where the bytes are no profile of a printer (class 'prtr') of one of these.
std::optional<ProfileColour> printer_profile(std::string_view bytes);

/// What the profile calls itself; empty where it does not say.
std::string profile_name(std::string_view bytes);

}  // namespace tandem::press
