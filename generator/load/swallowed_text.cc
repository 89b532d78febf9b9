#include "load/swallowed_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace tandem {

void SwallowedText::mark_read(std::size_t begin, std::size_t end) {
  end = std::min(end, is_read_.size());
  for (std::size_t i = begin; i < end; ++i) is_read_[i] = true;
}

std::optional<std::size_t> SwallowedText::first_unread() const {
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text_, i);
    if (!is_read_[begin] && u_isalnum(static_cast<UChar32>(c))) return begin;
  }
  return std::nullopt;
}

std::size_t end_of_address(std::string_view text, std::size_t at) {
  at = std::min(text.find_first_not_of(" \t\n", at), text.size());
  const bool is_in_angles = at < text.size() && text[at] == '<';
  int open = 1;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') ++at;
    if (is_in_angles && c == '>') return at;
    if (is_in_angles) continue;
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open == 0) return at;
  }
  return text.size();
}

}  // namespace tandem
