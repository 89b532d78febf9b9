// Stage: base. UTF-8 to code points and back (Unicode 15, section 3.9). Malformed input decodes to
// U+FFFD, one for each byte that cannot start or continue a sequence, so no input is ever refused here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem {

/// Decodes the code point that starts at byte `position` and moves `position` behind it.
/// Precondition: position < text.size().
char32_t next_code_point(std::string_view text, std::size_t& position);

std::u32string to_code_points(std::string_view text);

void append_utf8(std::string& text, char32_t code_point);
std::string to_utf8(std::u32string_view code_points);

/// The byte offset of the first malformed sequence (or an encoded surrogate), npos if there is none.
std::size_t find_malformed_utf8(std::string_view text);

}  // namespace tandem
