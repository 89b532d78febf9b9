#include "press/content_tokens.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tandem::press {
namespace {

constexpr std::string_view key_of_id = "XXTandemLeaf";

bool is_space(char c) {
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

/// Nothing below zero for what is no digit.
int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

}  // namespace

ContentToken ContentTokens::next() {
  skip_space();
  const std::size_t begin = place();
  ContentToken token = read();
  token.begin = begin;
  return token;
}

ContentToken ContentTokens::read() {
  if (rest_.empty()) return {};
  const char c = rest_.front();
  if (c == '/') return name();
  if (c == '(') return {ContentToken::Kind::text, 0, literal_string()};
  if (rest_.starts_with("<<")) return dictionary();
  if (c == '<') return {ContentToken::Kind::text, 0, hexadecimal_string()};
  if (is_delimiter(c)) {
    rest_.remove_prefix(rest_.starts_with(">>") ? 2 : 1);
    return {ContentToken::Kind::other, 0, std::string(1, c)};
  }
  return word();
}

std::string_view ContentTokens::take_inline_image() {
  for (std::size_t at = rest_.find("EI"); at != rest_.npos; at = rest_.find("EI", at + 1)) {
    const bool begins = at > 0 && is_space(rest_[at - 1]);
    const bool ends = at + 2 >= rest_.size() || is_space(rest_[at + 2]);
    if (!begins || !ends) continue;
    const std::string_view bytes = rest_.substr(0, at);
    rest_.remove_prefix(at + 2);
    return bytes;
  }
  const std::string_view bytes = rest_;
  rest_ = rest_.substr(rest_.size());
  return bytes;
}

void ContentTokens::skip_space() {
  while (!rest_.empty()) {
    if (rest_.front() == '%') {
      rest_.remove_prefix(std::min(rest_.find_first_of("\r\n"), rest_.size()));
    } else if (is_space(rest_.front())) {
      rest_.remove_prefix(1);
    } else {
      return;
    }
  }
}

std::string_view ContentTokens::regular() {
  std::size_t end = 0;
  while (end < rest_.size() && !is_space(rest_[end]) && !is_delimiter(rest_[end])) ++end;
  const std::string_view found = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return found;
}

ContentToken ContentTokens::name() {
  rest_.remove_prefix(1);
  const std::string_view letters = regular();
  std::string text;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool is_coded = letters[i] == '#' && i + 2 < letters.size() &&
                          hexadecimal_digit(letters[i + 1]) >= 0 && hexadecimal_digit(letters[i + 2]) >= 0;
    if (!is_coded) {
      text += letters[i];
      continue;
    }
    text += static_cast<char>(hexadecimal_digit(letters[i + 1]) * 16 + hexadecimal_digit(letters[i + 2]));
    i += 2;
  }
  return {ContentToken::Kind::name, 0, std::move(text)};
}

ContentToken ContentTokens::word() {
  const std::string_view letters = regular();
  // from_chars knows no plus sign, and a PDF may have one.
  const std::string_view digits = letters.starts_with('+') ? letters.substr(1) : letters;
  double number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem == std::errc() && end == digits.data() + digits.size() && std::isfinite(number))
    return {ContentToken::Kind::number, number};
  return {ContentToken::Kind::word, 0, std::string(letters)};
}

std::string ContentTokens::literal_string() {
  std::string text;
  int depth = 0;
  while (!rest_.empty()) {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '(' && depth++ == 0) continue;
    if (c == ')' && --depth == 0) break;
    if (c != '\\' || rest_.empty()) {
      text += c;
      continue;
    }
    const char first = rest_.front();
    rest_.remove_prefix(1);
    if (first != '\n' && first != '\r') text += escaped(first);
  }
  return text;
}

char ContentTokens::escaped(char first) {
  constexpr std::string_view letters = "nrtbf";
  constexpr std::string_view meant = "\n\r\t\b\f";
  if (const std::size_t at = letters.find(first); at != letters.npos) return meant[at];
  if (!is_octal(first)) return first;
  int code = first - '0';
  for (int digits = 1; digits < 3 && !rest_.empty() && is_octal(rest_.front()); ++digits) {
    code = code * 8 + (rest_.front() - '0');
    rest_.remove_prefix(1);
  }
  return static_cast<char>(code);
}

std::string ContentTokens::hexadecimal_string() {
  std::string text;
  int half = -1;
  rest_.remove_prefix(1);
  while (!rest_.empty()) {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '>') break;
    const int digit = hexadecimal_digit(c);
    if (digit < 0) continue;
    if (half < 0) {
      half = digit;
    } else {
      text += static_cast<char>(half * 16 + digit);
      half = -1;
    }
  }
  if (half >= 0) text += static_cast<char>(half * 16);
  return text;
}

ContentToken ContentTokens::dictionary() {
  rest_.remove_prefix(2);
  ContentToken found{ContentToken::Kind::dictionary};
  bool is_value_next = false;
  for (int depth = 1; depth > 0;) {
    skip_space();
    if (rest_.empty()) break;
    if (rest_.starts_with("<<")) {
      rest_.remove_prefix(2);
      ++depth;
      continue;
    }
    if (rest_.starts_with(">>")) {
      rest_.remove_prefix(2);
      --depth;
      continue;
    }
    const ContentToken token = next();
    if (is_value_next && token.kind == ContentToken::Kind::text) {
      found.has_id = true;
      found.text = token.text;
    }
    is_value_next = token.kind == ContentToken::Kind::name && token.text == key_of_id;
  }
  return found;
}

std::vector<double> numbers_of(const std::vector<ContentToken>& operands) {
  std::vector<double> numbers;
  for (const ContentToken& operand : operands) {
    if (operand.kind == ContentToken::Kind::number) numbers.push_back(operand.number);
  }
  return numbers;
}

}  // namespace tandem::press
