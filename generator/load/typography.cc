#include "load/typography.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace tandem::load {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_letter(char32_t c) {
  return c >= 0x80 ? u_isalpha(static_cast<UChar32>(c)) : (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}
bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}
bool is_one_of(char32_t c, std::u32string_view signs) {
  return signs.find(c) != std::u32string_view::npos;
}
bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

// Behind these a quote opens or closes, whatever follows.
constexpr std::u32string_view openers = U"([{“‘«‹„‚¿¡";
constexpr std::u32string_view closers = U".,;!?)]}”’»›%";

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

void Typographer::add(std::string_view piece, std::size_t place, PatternText& into) {
  for (std::size_t i = 0; i < piece.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(piece, i);
    signs_.push_back({c, place + begin, &into, false});
  }
}

void Typographer::add_literal(std::string_view characters, std::size_t place, PatternText& into) {
  for (std::size_t i = 0; i < characters.size();) {
    signs_.push_back({next_code_point(characters, i), place, &into, true});
  }
}

bool Typographer::is_mark(std::size_t index, char32_t mark) const {
  return index < signs_.size() && signs_[index].character == mark && !signs_[index].is_literal;
}

// How many of the same mark stand here, in one run; four are as good as more.
std::size_t Typographer::run_length(std::size_t index) const {
  std::size_t length = 1;
  while (length < 4 && is_mark(index + length, signs_[index].character) &&
         signs_[index + length].into == signs_[index].into) {
    ++length;
  }
  return length;
}

void Typographer::finish() {
  for (std::size_t i = 0; i < signs_.size();) {
    Sign& sign = signs_[i];
    std::size_t length = 1;
    if (is_mark(i, U'"') || is_mark(i, U'\'')) {
      sign.character = quote_mark(i);
    } else if (is_mark(i, U'.') && run_length(i) >= 3) {
      length = 3;
      sign.character = U'…';
    } else if (is_mark(i, U'-') && run_length(i) >= 2) {
      const std::size_t dashes = run_length(i);
      if (dashes == 2 || dashes == 3) {
        length = dashes;
        sign.character = dashes == 2 ? U'–' : U'—';
      }
      for (std::size_t next = i + 1; dashes > 3 && is_mark(next, U'-'); ++next)
        signs_[next].is_literal = true;
    }
    const std::string bytes = to_utf8(std::u32string_view(&sign.character, 1));
    if (sign.is_literal) {
      sign.into->append_literal(bytes, sign.place);
    } else {
      sign.into->append(bytes, sign.place);
    }
    // What a mark was made of is told by its last sign, for the quote that may follow.
    for (std::size_t rest = 1; rest < length; ++rest) signs_[i + rest].character = sign.character;
    i += length;
  }
  signs_.clear();
}

char32_t Typographer::before(std::size_t index) const {
  return index == 0 ? U' ' : signs_[index - 1].character;
}

bool Typographer::has_word(std::size_t index, std::u32string_view word) const {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (static_cast<char32_t>(u_tolower(static_cast<UChar32>(at(index + i)))) != word[i]) return false;
  }
  return !is_word(at(index + word.size()));
}

// '90s, 'Tis and rock 'n' roll: the apostrophe stands for what is left out, although a quote could open here.
// Quoted words and numbers close at once: 'cause', '20'.
bool Typographer::is_elision(std::size_t index) const {
  static constexpr std::u32string_view words[] = {
      U"tis", U"tisn", U"twas", U"twere", U"twill", U"twould", U"til",   U"till",  U"em",     U"cause",
      U"cos", U"coz",  U"bout", U"round", U"neath", U"gainst", U"tween", U"twixt", U"nother", U"nuff"};
  const std::size_t next = index + 1;
  const auto is_quoted = [&](std::size_t end) { return at(end) == U'\'' && !is_word(at(end + 1)); };
  if (is_digit(at(next)) && is_digit(at(next + 1))) {
    std::size_t end = next + 2;
    if (at(end) == U'\'' && has_word(end + 1, U"s")) return true;
    if (has_word(end, U"s")) ++end;
    return !is_word(at(end)) && !is_quoted(end);
  }
  if (has_word(next, U"n")) return true;
  return std::any_of(std::begin(words), std::end(words), [&](std::u32string_view word) {
    return has_word(next, word) && !is_quoted(next + word.size());
  });
}

// Whether a quote opens here. Behind a dash, a hyphen, a slash or dots what follows decides, and whether one
// is open that would close.
bool Typographer::opens(std::size_t index, bool is_open) const {
  const char32_t last = before(index);
  const char32_t next = at(index + 1);
  if (is_one_of(last, openers)) return true;
  // d'"amour": an apostrophe closes nothing that a double quote could belong to.
  const bool is_behind_apostrophe = last == U'’' && signs_[index].character == U'"';
  if (is_word(last) || (is_one_of(last, closers) && !is_behind_apostrophe)) return false;
  const bool has_dots_behind = is_mark(index + 1, U'.') && run_length(index + 1) > 1;
  const bool has_words_behind =
      has_dots_behind || !(is_space(next) || is_one_of(next, closers) || is_one_of(next, U":-–—/"));
  return is_space(last) ? has_words_behind || !is_open : has_words_behind && !is_open;
}

char32_t Typographer::quote_mark(std::size_t index) {
  const bool is_double = signs_[index].character == U'"';
  if (is_double) {
    is_double_open_ = opens(index, is_double_open_);
    return is_double_open_ ? U'“' : U'”';
  }
  if (opens(index, is_single_open_) && !is_elision(index)) {
    is_single_open_ = true;
    return U'‘';
  }
  const bool is_inside_word = is_word(before(index)) && is_word(at(index + 1));
  if (!is_inside_word && !is_elision(index)) is_single_open_ = false;
  return U'’';
}

}  // namespace tandem::load
