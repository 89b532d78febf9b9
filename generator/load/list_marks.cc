#include "load/list_marks.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "base/utf8.h"

namespace tandem::load {
namespace {

struct FalseMark {
  std::string_view sign;  // '-', '1.' or a bullet
  bool is_bullet = false;
};

constexpr std::size_t most_digits = 3;

bool begins_with_letter(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && u_isalpha(static_cast<UChar32>(next_code_point(text, at)));
}

bool begins_with_quote(std::string_view text) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"\"", "'", "“", "‘", "«", "¿", "¡"},
                             [&](std::string_view quote) { return text.starts_with(quote); });
}

std::string_view bullet_before(std::string_view text) {
  for (const std::string_view bullet : {"•", "‣", "▪", "◦"}) {
    if (text.starts_with(bullet)) return bullet;
  }
  return {};
}

// '1.You', and not '2.5' or '3.b'.
std::string_view number_before(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > most_digits || digits == text.size()) return {};
  if (text[digits] != '.' && text[digits] != ')') return {};
  std::string_view word = text.substr(digits + 1);
  if (!begins_with_letter(word)) return {};
  std::size_t second = 0;
  next_code_point(word, second);
  return begins_with_letter(word.substr(second)) ? text.substr(0, digits + 1) : std::string_view();
}

std::optional<FalseMark> mark_before(std::string_view line, RichTextForm form) {
  if (line.starts_with('-') && (begins_with_letter(line.substr(1)) || begins_with_quote(line.substr(1))))
    return FalseMark{line.substr(0, 1)};
  if (const std::string_view number = number_before(line); !number.empty()) return FalseMark{number};
  if (form == RichTextForm::inline_only) return std::nullopt;
  if (const std::string_view bullet = bullet_before(line); !bullet.empty()) return FalseMark{bullet, true};
  return std::nullopt;
}

// Where YAML has joined lines, only the source knows.
bool begins_line_of_source(const SourceSpan& span) {
  if (!span.file || span.line < 1) return false;
  const std::u32string line = to_code_points(source_line(*span.file, span.line));
  const auto before = static_cast<std::size_t>(std::max(span.column, 1)) - 1;
  return line.substr(0, before).find_first_not_of(U" \t") == std::u32string::npos;
}

void report(const FalseMark& mark, const SourceSpan& span, Diagnostics& diagnostics) {
  const char* last = mark.sign.back() == '.' ? "full stop" : mark.sign.back() == ')' ? "bracket" : "hyphen";
  diagnostics.warning(
      "list-mark", span, fmt::format("this '{}' begins no item of a list, and is printed", mark.sign),
      mark.is_bullet
          ? "an item begins with a hyphen and a space: '- '"
          : fmt::format("write '{} ' where an item begins, or put a \\ before the {} if no list is meant",
                        mark.sign, last));
}

}  // namespace

void report_false_marks(std::string_view text, RichTextForm form, ScalarPlaces& places,
                        Diagnostics& diagnostics) {
  bool is_line_start = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_blank = text[at] == ' ' || text[at] == '\t';
    const bool may_be_joined = at > 0 && text[at - 1] == ' ';
    if (!is_blank && (is_line_start || may_be_joined)) {
      const auto mark = mark_before(text.substr(at), form);
      if (mark && (is_line_start || begins_line_of_source(places.at(at))))
        report(*mark, places.at(at), diagnostics);
    }
    is_line_start = text[at] == '\n' || (is_line_start && is_blank);
  }
}

}  // namespace tandem::load
