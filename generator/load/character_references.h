// Stage: load, internal. Characters written by name or number: '&nbsp;', '&#8211;', '&#x2013;'.
#pragma once

#include <string>
#include <string_view>

namespace tandem {

/// The character in UTF-8; the reference itself if it is not one that authors may use.
std::string decode_character_reference(std::string_view reference);

}  // namespace tandem
