// Stage: load, internal. Numbers at the start of lines: those that count the items of a list, and those that
// are words, as in '2019. We moved.' Markdown takes each of them for a list's and prints numbers of its own.
// In: a text. Out: what Markdown must not see, and where it would print another number than stands there.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem::load {

struct WrongNumber {
  std::size_t offset = 0;
  int expected = 0;
};

struct ListNumbers {
  std::vector<std::size_t> words;  ///< offsets of the '.' or ')' behind a number that is one of the words
  std::vector<std::pair<std::size_t, std::size_t>>
      counted;                     ///< a list's numbers, from the first figure to the sign
  std::vector<WrongNumber> wrong;  ///< of these, where another one would be printed
};

/// Numbers that go on by one are a list, wherever it starts; so are those that are all the same, which is how
/// Markdown is often written. A number from 1000 on that is alone, or goes on otherwise, is a year.
ListNumbers find_list_numbers(std::string_view text);

}  // namespace tandem::load
