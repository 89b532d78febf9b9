// Stage: base. Text of any origin made fit for a terminal: what could move its cursor, change its title or
// turn the direction of a line is shown, not done. In: UTF-8, or what claims to be. Out: sound UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem {

/// One character as a terminal shows it.
struct TerminalCell {
  std::string text;
  int width = 1;  ///< columns: 2 for wide letters, 0 for what joins the letter before it
};

/// The cell of the character at byte `position`, which moves behind it. Control characters, signs of
/// direction, invisible ones and broken bytes become '\x1b', '\u202e'. Precondition: position < text.size().
TerminalCell next_cell(std::string_view text, std::size_t& position);

/// All of a text in such cells. Everything that is printed and was not written by us goes through here.
std::string harmless(std::string_view text);

/// At most `most` characters: of a longer text its beginning and its end, with … between them.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace tandem
