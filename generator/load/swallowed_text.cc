#include "load/swallowed_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace tandem::load {
namespace {

bool is_of_word(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isalnum(character) || (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
}

bool ends_word(std::string_view text) {
  std::size_t last = text.size();
  while (last > 0 && (static_cast<unsigned char>(text[--last]) & 0xC0) == 0x80) {
  }
  if (text.empty()) return false;
  const char32_t c = next_code_point(text, last);
  return is_of_word(c) || c == U'}' || c == U')' || c == U']';
}

bool begins_word(std::string_view text) {
  std::size_t first = 0;
  if (text.empty()) return false;
  const char32_t c = next_code_point(text, first);
  return is_of_word(c) || c == U'{';
}

}  // namespace

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

std::vector<std::size_t> SwallowedText::unread_stars_in_words() const {
  std::vector<std::size_t> found;
  for (auto at = text_.find('*'); at != std::string_view::npos; at = text_.find('*', at)) {
    const std::size_t end = std::min(text_.find_first_not_of('*', at), text_.size());
    if (!is_read_[at] && ends_word(text_.substr(0, at)) && begins_word(text_.substr(end)))
      found.push_back(at);
    at = end;
  }
  return found;
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

}  // namespace tandem::load
