// Stage: load, internal. What belongs together in a paragraph: words in brackets, in quotes, between stars,
// in a link. In: a paragraph as written. Out: where it may be cut, and the paragraph as those see it who look
// for the ends of sentences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

struct EnclosedWords {
  /// As long as the paragraph, on one line: a place for a name is a word with a capital, signs of markup are
  /// brackets, and so are those behind a backslash.
  std::string plain;
  /// For each byte, whether it and the one before it are in the same brackets, quotes or stars.
  std::vector<bool> is_inside;
};

/// A sign that opens something and has none to close it opens nothing. Neither do more of them than any
/// author has open at a time.
EnclosedWords find_enclosed_words(std::string_view paragraph);

}  // namespace tandem::load
