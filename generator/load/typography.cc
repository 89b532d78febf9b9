#include "load/typography.h"

#include <algorithm>

#include "base/utf8.h"

namespace tandem {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// '90s and 'tis: the apostrophe stands for what is left out, although a quote could open here.
bool is_elision(std::string_view rest) {
  const auto ends = [&](std::size_t length) { return rest.size() <= length || !is_letter(rest[length]); };
  if (rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1])) {
    const std::size_t length = rest.size() > 2 && rest[2] == 's' ? 3 : 2;
    return ends(length) && (rest.size() <= length || (!is_digit(rest[length]) && rest[length] != '\''));
  }
  static constexpr std::string_view words[] = {"tis", "twas", "til", "em", "cause"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return rest.starts_with(word) && ends(word.size()); });
}

}  // namespace

void PatternText::put(std::string_view bytes, std::size_t place) {
  text_ += bytes;
  places_.insert(places_.end(), bytes.size(), place);
}

void PatternText::append(std::string_view words, std::size_t place) {
  finish();
  put(words, place);
}

void PatternText::append_literal(std::string_view character, std::size_t place) {
  const bool is_brace = character == "{" || character == "}";
  if (is_brace && !in_quotes_) {
    put("'", place);
    in_quotes_ = true;
  }
  if (!is_brace && character != "'") finish();
  put(character == "'" ? "''" : character, place);
}

void PatternText::finish() {
  if (!in_quotes_) return;
  put("'", places_.back());
  in_quotes_ = false;
}

std::size_t PatternText::place(std::size_t offset) const {
  return places_.empty() ? 0 : places_[std::min(offset, places_.size() - 1)];
}

void Typographer::add(std::string_view piece, std::size_t place, PatternText& result) {
  for (std::size_t i = 0; i < piece.size();) {
    const std::string_view rest = piece.substr(i);
    std::size_t length = 1;
    std::string_view mark;
    if (rest[0] == '"' || rest[0] == '\'') {
      mark = quote_mark(rest);
    } else if (rest.starts_with("...")) {
      length = 3;
      mark = "…";
    } else if (rest.starts_with("--")) {
      length = std::min(rest.find_first_not_of('-'), rest.size());
      mark = length == 2 ? "–" : length == 3 ? "—" : rest.substr(0, length);
    }
    std::size_t next = i;
    char32_t c = next_code_point(piece, next);
    if (mark.empty()) {
      length = next - i;
      mark = rest.substr(0, length);
      if (c == U'}') c = U'x';  // behind a placeholder as behind a word
    } else {
      std::size_t first = 0;
      c = next_code_point(mark, first);
    }
    result.append(mark, place + i);
    previous_ = c;
    i += length;
  }
}

void Typographer::add_literal(std::string_view character, std::size_t place, PatternText& result) {
  result.append_literal(character, place);
  std::size_t first = 0;
  previous_ = next_code_point(character, first);
}

bool Typographer::opens_quote(std::string_view rest) const {
  static constexpr std::u32string_view openers = U" \t\n\u00A0\u202F([{/“‘«‹¿¡";
  if (openers.find(previous_) != std::u32string_view::npos) return true;
  if (previous_ != U'–' && previous_ != U'—') return false;
  return rest.size() > 1 && (is_letter(rest[1]) || is_digit(rest[1]) || rest[1] == '{');
}

std::string_view Typographer::quote_mark(std::string_view rest) const {
  const bool opens = opens_quote(rest);
  if (rest[0] == '"') return opens ? "“" : "”";
  return opens && !is_elision(rest.substr(1)) ? "‘" : "’";
}

}  // namespace tandem
