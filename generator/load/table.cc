#include "load/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "load/invisible_signs.h"

namespace tandem::load {

std::string column_letters(int column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string cell_name(int row, int column) {
  return fmt::format("{}{}", column_letters(column), row);
}

int column_of_letters(std::string_view letters) {
  constexpr std::size_t most_letters = 3;
  if (letters.empty() || letters.size() > most_letters) return 0;
  int column = 0;
  for (char letter : letters) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter < 'A' || letter > 'Z') return 0;
    column = column * 26 + (letter - 'A' + 1);
  }
  return column;
}

std::string_view without_outer_spaces(std::string_view words) {
  const auto is_space = [](char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || !name_of_invisible_sign(c).empty();
  };
  std::size_t begin = words.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t here = i;
    if (is_space(next_code_point(words, i))) continue;
    begin = std::min(begin, here);
    end = i;
  }
  return begin < end ? words.substr(begin, end - begin) : std::string_view();
}

}  // namespace tandem::load
