// Stage: press. IPP's words and numbers in those that people use: papers, sides, finishings. In: either. Out:
// the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace tandem::press {

/// 'a4' as 'iso_a4_210x297mm'; a PWG name stays as it is, and so does what is neither.
std::string media_name(std::string_view word);
/// 'iso_a4_210x297mm' as 'a4', where there is such a word.
std::string media_word(std::string_view name);

/// Of paper with a PWG name, in points, as it stands there; nothing for what is none, or of no certain size.
std::optional<Size> size_of_media(std::string_view name);

/// 'long-edge' as 'two-sided-long-edge', as media_name().
std::string sides_name(std::string_view word);
std::string sides_word(std::string_view name);

/// 'staple' as 4 (PWG 5100.1); nothing for what is no finishing.
std::optional<int> finishing_number(std::string_view word);
/// 4 as 'staple'; a number without a word as '4711'.
std::string finishing_word(int number);

/// IPP's number for no finishing.
inline constexpr int no_finishing = 3;

/// All words that finishing_number() knows, in the order of their numbers.
std::vector<std::string> finishing_words();

}  // namespace tandem::press
