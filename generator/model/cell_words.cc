#include "model/cell_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "load/character_references.h"
#include "load/folded_words.h"
#include "load/invisible_signs.h"
#include "load/table.h"

namespace tandem::model {
namespace {

/// The text of '="…"', which keeps a spreadsheet from taking it for a number.
std::optional<std::string> constant_of(std::string_view formula) {
  if (formula.size() < 3 || !formula.starts_with("=\"") || !formula.ends_with('"')) return std::nullopt;
  const std::string_view inner = formula.substr(2, formula.size() - 3);
  if (inner.find('"') != std::string_view::npos) return std::nullopt;
  return std::string(load::without_outer_spaces(inner));
}

/// '#REF!', '#N/A', '#¡VALOR!', '#####'.
bool is_error_value(std::string_view words) {
  if (!words.starts_with('#') || words.size() < 3) return false;
  if (words.find_first_not_of('#') == std::string_view::npos) return true;
  const bool has_small = std::ranges::any_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool has_space = words.find(' ') != std::string_view::npos;
  return !has_small && !has_space &&
         (words.ends_with('!') || words.ends_with('?') || words == "#N/A" || words == "#NV" ||
          words == "#N/D");
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool needs_escape(std::string_view text, std::size_t at) {
  constexpr std::string_view always = "\\`*_{}[]<>()#!|~&=+";
  if (always.find(text[at]) != std::string_view::npos) return true;
  const std::size_t line = text.rfind('\n', at) + 1;  // 0 for the first one
  const std::string_view before = text.substr(line, at - line);
  if (text[at] == '-') return before.find_first_not_of(' ') == std::string_view::npos;
  return text[at] == '.' && !before.empty() && std::ranges::all_of(before, is_digit);
}

}  // namespace

std::optional<std::string> words_of_cell(const load::Node& cell, Diagnostics& found) {
  const std::string_view words = load::without_outer_spaces(cell.scalar);
  if (words.starts_with('=') && words.size() > 1) {
    if (auto constant = constant_of(words)) return constant;
    found.error("cell-formula", cell.span, "this is a formula, and not what it comes to",
                "in the spreadsheet, copy the column and paste it over itself as values");
    return std::nullopt;
  }
  if (is_error_value(words) || words.find("\uFFFD") != std::string_view::npos) {
    found.error("cell-error", cell.span, "a spreadsheet has put a sign here for what it could not show",
                "mend the cell there, and save the table again");
    return std::nullopt;
  }
  if (!load::find_character_references(words).empty()) {
    found.error("cell-error", cell.span, "a sign stands here as web pages write them: & … ;",
                "write the sign itself in the cell, and save the table again");
    return std::nullopt;
  }
  return std::string(words);
}

void check_name(std::string_view words, const SourceSpan& place, Diagnostics& found) {
  const std::vector<std::string> parts = load::folded_words(words);
  const bool has_letters = std::ranges::any_of(
      parts, [](const std::string& part) { return !std::ranges::all_of(part, is_digit); });
  if (!has_letters || words.find('@') != std::string_view::npos) {
    found.error("not-a-name", place, "a number, a date or an address stands where a name belongs",
                "write what this partner is called");
  } else if (std::ranges::any_of(words, is_digit)) {
    found.warning("not-a-name", place, "a figure stands in this name", "write the name alone");
  }
}

std::string with_plain_spaces(std::string_view words, const SourceSpan& place, Diagnostics& found) {
  std::string plain;
  bool is_changed = false;
  for (std::size_t position = 0; position < words.size();) {
    const char32_t c = next_code_point(words, position);
    const bool joins = c == 0x200C || c == 0x200D;
    const bool is_space =
        c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    const bool has_no_shape = c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E;
    is_changed = is_changed || is_space || has_no_shape;
    if (has_no_shape && !joins) continue;
    append_utf8(plain, is_space ? U' ' : c);
  }
  if (is_changed) {
    found.warning("cell-spaces", place,
                  "this name holds spaces that are none of the keyboard's, or signs that nobody sees; it is "
                  "printed with plain spaces",
                  "type the name again");
  }
  return plain;
}

std::vector<std::string> list_items(std::string_view words) {
  std::vector<std::string> items;
  while (true) {
    const std::size_t end = words.find_first_of(",;\n|");
    const std::string_view item = load::without_outer_spaces(words.substr(0, end));
    if (!item.empty()) items.emplace_back(item);
    if (end == std::string_view::npos) return items;
    words.remove_prefix(end + 1);
  }
}

std::string escaped_markup(std::string_view words) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == '\n') {
      // A blank line would end the text.
      if (!text.ends_with("\\\n")) text += "\\\n";
      continue;
    }
    if (needs_escape(words, at)) text += '\\';
    text += words[at];
  }
  return text;
}

}  // namespace tandem::model
