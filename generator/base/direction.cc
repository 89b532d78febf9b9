#include "base/direction.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace tandem {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

void erase_all(std::string& text, std::string_view part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
    text.erase(at, part.size());
}

}  // namespace

bool runs_right_to_left(std::string_view language) {
  static constexpr std::string_view languages[] = {"ar", "arc", "ckb", "dv", "fa", "he", "iw",
                                                   "ps", "sd",  "syr", "ug", "ur", "yi"};
  return std::any_of(std::begin(languages), std::end(languages), [&](std::string_view code) {
    return language.starts_with(code) && (language.size() == code.size() || language[code.size()] == '-');
  });
}

bool has_right_to_left_letters(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (is_right_to_left(next_code_point(text, position))) return true;
  }
  return false;
}

bool is_direction_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string isolated(std::string_view words) {
  std::string result(first_strong_isolate);
  result += words;
  result += pop_isolate;
  return result;
}

std::string without_isolates(std::string_view words) {
  std::string result(words);
  erase_all(result, first_strong_isolate);
  erase_all(result, pop_isolate);
  return result;
}

std::size_t isolate_prefix_length(std::string_view words) {
  return words.starts_with(first_strong_isolate) ? first_strong_isolate.size() : 0;
}

}  // namespace tandem
