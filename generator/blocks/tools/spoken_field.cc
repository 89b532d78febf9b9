#include "blocks/tools/spoken_field.h"

namespace tandem::blocks {

std::string spoken(std::initializer_list<std::string_view> parts) {
  constexpr std::string_view signs = ".,;:!?";
  std::string words;
  std::string_view before;
  for (const std::string_view part : parts) {
    if (part.empty() || part == before) continue;
    if (!words.empty()) words += signs.find(words.back()) != std::string_view::npos ? " " : ": ";
    words += part;
    before = part;
  }
  return words;
}

std::string counted(const std::string& words, std::size_t index, std::size_t count) {
  return count > 1 ? words + " " + std::to_string(index + 1) : words;
}

}  // namespace tandem::blocks
