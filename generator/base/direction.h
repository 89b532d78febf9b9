// Stage: base. Which way words run, and the signs that steer it (Unicode annex 9). A name that is filled into
// a text stands in an isolate, so that neither turns what is beside it round.
#pragma once

#include <string>
#include <string_view>

namespace tandem {

/// Whether a language, given as a BCP 47 tag, is written from right to left.
bool runs_right_to_left(std::string_view language);

/// Whether any letter runs from right to left: Hebrew, Arabic and their relatives.
bool has_right_to_left_letters(std::string_view text);

/// Marks, embeddings, overrides and isolates: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool is_direction_control(char32_t c);

/// `words` between U+2068 and U+2069, first strong isolate and its end.
std::string isolated(std::string_view words);

/// `words` without these two signs, for what is a name alone: the value of a field.
std::string without_isolates(std::string_view words);

/// How many bytes of such a sign `words` begins with.
std::size_t isolate_prefix_length(std::string_view words);

}  // namespace tandem
