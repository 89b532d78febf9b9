#include "load/language_tag.h"

namespace tandem::load {

bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  std::size_t length = 0;
  bool is_first = true;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i < tag.size() && tag[i] != '-') {
      if (!is_letter(tag[i]) && (is_first || tag[i] < '0' || tag[i] > '9')) return false;
      ++length;
      continue;
    }
    const bool fits = is_first ? length == 2 || length == 3 : length >= 1 && length <= 8;
    if (!fits) return false;
    is_first = false;
    length = 0;
  }
  return true;
}

}  // namespace tandem::load
