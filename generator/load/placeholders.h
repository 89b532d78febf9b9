// Stage: load, internal. The places for names in a text, kept out of Markdown's sight.
// In: text as written. Out: where its {…} stand, and the same text with each of them as one plain word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

/// From the opening brace to behind the closing one, in bytes.
struct Placeholder {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The outermost pairs of braces, in the order of the text. A backslash before a brace makes it a plain
/// character; a brace without its partner is left out.
std::vector<Placeholder> find_placeholders(std::string_view text);

/// `text` with every byte of the placeholders replaced by a letter: Markdown then takes each for a word, and
/// all offsets stay as they are.
std::string mask_placeholders(std::string_view text, const std::vector<Placeholder>& placeholders);

}  // namespace tandem::load
