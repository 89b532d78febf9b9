#include "load/yaml_problem.h"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <string>

#include "load/scalar_source.h"
#include "load/yaml_line_problem.h"

namespace tandem::load {
namespace {

constexpr std::string_view code = "yaml-syntax";

constexpr const char* typographic_hint =
    "YAML knows straight quotes alone: put \"…\" around the text, also where it has “…” of its own";

bool has_typographic_quote(std::string_view text) {
  for (const std::string_view mark : {"“", "”", "„", "«", "»"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

class ProblemReport {
 public:
  ProblemReport(const LineIndex& lines, int line, int byte_column, const YamlProgress& progress,
                Diagnostics& diagnostics)
      : lines_(lines), progress_(progress), diagnostics_(diagnostics) {
    offset_ = lines.offset_of_byte(line, byte_column);
    line_ = lines.line_of(offset_);
  }

  void report(std::string_view message) {
    namespace msg = YAML::ErrorMsg;
    const int above = line_above();
    if (report_invisible_signs(above)) return;
    if (report_tab_indentation(lines_, line_, diagnostics_)) return;
    if (above > 0 && report_tab_indentation(lines_, above, diagnostics_)) return;
    if (message == msg::EOF_IN_SCALAR || message == msg::DOC_IN_SCALAR) return report_quotes(message);
    if (report_text_behind_quotes() || report_text_behind_braces()) return;
    const auto is_any = [&](std::initializer_list<std::string_view> messages) {
      return std::find(messages.begin(), messages.end(), message) != messages.end();
    };
    if (is_any({msg::UNKNOWN_ANCHOR, msg::ALIAS_NOT_FOUND, msg::ANCHOR_NOT_FOUND, msg::CHAR_IN_ALIAS,
                msg::CHAR_IN_ANCHOR, msg::ALIAS_CONTENT, msg::MULTIPLE_ANCHORS, msg::MULTIPLE_ALIASES})) {
      return report_start("*&", "yaml-alias");
    }
    if (is_any({msg::TAG_WITH_NO_SUFFIX, msg::CHAR_IN_TAG_HANDLE, msg::END_OF_VERBATIM_TAG,
                msg::MULTIPLE_TAGS})) {
      return report_start("!", "yaml-tag");
    }
    if (is_any({msg::CHAR_IN_BLOCK, msg::ZERO_INDENT_IN_BLOCK})) return report_start("|>", code);
    if (message == msg::END_OF_MAP_FLOW || message == msg::END_OF_SEQ_FLOW) return report_flow();
    if (message == msg::UNKNOWN_TOKEN) return report_token();
    if (message == msg::MAP_VALUE) return report_colon();
    if (message == msg::END_OF_MAP || message == msg::END_OF_SEQ) return report_misplaced_line();
    report_other(message);
  }

 private:
  char at(std::size_t offset) const { return offset < lines_.text().size() ? lines_.text()[offset] : '\0'; }

  void error(std::size_t begin, std::size_t end, std::string message, std::string hint) {
    diagnostics_.error(std::string(code), lines_.span(begin, end), std::move(message), std::move(hint));
  }

  // The nearest line above with words on it, 0 if there is none.
  int line_above() const {
    for (int above = line_ - 1; above > 0; --above) {
      const std::string_view text = lines_.line(above);
      const std::size_t indentation = indentation_of(text);
      if (indentation < text.size() && text[indentation] != '#') return above;
    }
    return 0;
  }

  // A plain text that a sign has run together with the lines below it is refused where it ends.
  bool report_invisible_signs(int above) {
    int first = above > 0 ? above : line_;
    const bool is_in_plain_text = !progress_.last_scalar || !progress_.last_scalar->quoted;
    if (is_in_plain_text) first = std::min(first, lines_.line_of(progress_.last_event));
    for (int line = first; line <= line_; ++line) {
      if (line == progress_.line_of_invisible_key) return true;  // reported as a key
      if (report_invisible_structure(lines_, line, diagnostics_)) return true;
    }
    return false;
  }

  void report_quotes(std::string_view message) {
    if (message == YAML::ErrorMsg::DOC_IN_SCALAR) {
      return error(offset_, offset_ + 3, "a line inside quotes cannot start with ... or ---",
                   "indent the line, or close the quotes above it");
    }
    const std::string_view text = lines_.text();
    for (std::size_t i = progress_.last_event; i < text.size(); ++i) {
      const bool opens =
          (text[i] == '"' || text[i] == '\'') &&
          (i == 0 || std::string_view(" \t\n[{,:-").find(text[i - 1]) != std::string_view::npos);
      if (!opens) continue;
      const auto end = find_end_of_quoted(text, i);
      if (!end) return report_open_quote(lines_, i, diagnostics_);
      i = *end - 1;
    }
    error(offset_, offset_ + 1, "the text ends inside quotes", "close the quotes");
  }

  // "he said "hi" to me", 'it's': the quotes end in the middle of the text.
  bool report_text_behind_quotes() {
    const auto& scalar = progress_.last_scalar;
    if (!scalar || !scalar->quoted || offset_ < scalar->end) return false;
    const std::string_view between = lines_.text().substr(scalar->end, offset_ - scalar->end);
    if (between.find_first_not_of(" \t") != std::string_view::npos) return false;
    const int first_line = lines_.line_of(scalar->begin);
    if (first_line != line_) {
      error(scalar->begin, scalar->end,
            fmt::format("this quote is not closed until line {}, where more text follows", line_),
            "close the quotes where the text ends");
      return true;
    }
    if (!progress_.open_flows.empty() && report_missing_comma(offset_)) return true;
    const bool single = lines_.text()[scalar->begin] == '\'';
    error(offset_, offset_ + 1, "more text follows after the closing quote",
          single ? "inside '…' write '' for an apostrophe, or put the text in \"…\""
                 : "inside \"…\" write \\\" for a quote, or put the text in '…'");
    return true;
  }

  // {id: heard ask: "What?"}: at `begin` stands a word, as a key does, and nothing parts it from what is
  // before it.
  bool report_missing_comma(std::size_t begin) {
    const std::string_view text = lines_.text();
    const std::size_t end = std::min(
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-", begin), text.size());
    if (end == begin || at(end) != ':' || (at(end + 1) != ' ' && at(end + 1) != '\n')) return false;
    const std::size_t before = text.find_last_not_of(' ', begin - 1);
    if (before != std::string_view::npos && text[before] == ';') {
      error(before, before + 1, "keys within { } are parted by commas", "write ',' in place of ';'");
      return true;
    }
    const SourceSpan span = lines_.span(begin, end);
    error(begin, end, fmt::format("a ',' is missing before {}", quote(span, text.substr(begin, end - begin))),
          "keys within { } are parted by commas; a text that contains ':' must stand in quotes");
    return true;
  }

  // {partner} listens: a text that was taken for a map.
  bool report_text_behind_braces() {
    if (!progress_.last_closed_flow) return false;
    const std::size_t begin = *progress_.last_closed_flow;
    if (lines_.line_of(begin) != line_ || at(offset_) == ']' || at(offset_) == '}') return false;
    report_reserved_start(lines_, begin, code, diagnostics_);
    return true;
  }

  // yaml-cpp stops behind the character that is reserved; looks for one of `marks` before that place.
  void report_start(std::string_view marks, std::string_view error_code) {
    const std::size_t start = lines_.line_start(line_);
    const std::string_view before = lines_.text().substr(start, offset_ + 1 - std::min(start, offset_));
    const auto found = before.find_last_of(marks);
    report_reserved_start(lines_, found == std::string_view::npos ? offset_ : start + found, error_code,
                          diagnostics_);
  }

  void report_flow() {
    const std::size_t begin = progress_.open_flows.empty() ? offset_ : progress_.open_flows.back();
    const bool is_map = at(begin) == '{';
    if (lines_.line_of(begin) != line_ || offset_ < begin || offset_ >= lines_.text().size()) {
      const std::size_t line_end = std::min(lines_.text().find('\n', begin), lines_.text().size());
      const bool has_comment =
          lines_.text().substr(begin, line_end - begin).find(" #") != std::string_view::npos;
      return error(begin, begin + 1, fmt::format("this '{}' is never closed", at(begin)),
                   has_comment
                       ? "' #' starts a comment; a text that contains it must stand in quotes"
                       : fmt::format("write the '{}', or put the text in quotes", is_map ? '}' : ']'));
    }
    if (is_map && at(offset_) == ':' && report_missing_comma(start_of_word(offset_))) return;
    error(offset_, offset_ + 1, "this character cannot stand here", flow_hint());
  }

  /// Where the word begins that ends before `end`.
  std::size_t start_of_word(std::size_t end) const {
    const auto blank = lines_.text().substr(0, end).find_last_of(" \t\r\n,;{[");
    return blank == std::string_view::npos ? 0 : blank + 1;
  }

  // Of the text from the open bracket to the place.
  std::string flow_hint() const {
    const std::size_t begin = progress_.open_flows.empty() ? offset_ : progress_.open_flows.back();
    if (has_typographic_quote(lines_.text().substr(begin, offset_ - std::min(begin, offset_))))
      return typographic_hint;
    return "inside { } or [ ] a text that contains , : ? { } [ or ] must stand in quotes";
  }

  void report_token() {
    if (std::string_view("%@`").find(at(offset_)) != std::string_view::npos) {
      return report_reserved_start(lines_, offset_, code, diagnostics_);
    }
    error(offset_, offset_ + 1, "this character cannot stand here",
          progress_.open_flows.empty() ? "put the text in quotes" : flow_hint());
  }

  // A ':' where none can be: mostly an unquoted text with ': ' in it.
  void report_colon() {
    const std::size_t start = lines_.line_start(line_);
    const std::string_view before = lines_.text().substr(start, offset_ - start);
    const auto first_colon = before.find(": ");
    if (report_braces_behind_word(start, before)) return;
    if (first_colon != std::string_view::npos) return report_second_colon(start, first_colon);
    const int above = line_above();
    if (above > 0 && indentation_of(lines_.line(above)) < indentation_of(before)) {
      if (lines_.line(above).find(':') == std::string_view::npos) return report_missing_colon(above);
      return error(start + indentation_of(before), offset_,
                   "this line is indented further than the line above it, which has a value already",
                   "line it up with the key above, or put a text that goes on here in quotes");
    }
    if (above > 0) return report_missing_colon(above);
    error(offset_, offset_ + 1, "a ':' cannot stand here", "a text that contains ': ' must stand in quotes");
  }

  // '- prompt {id: heard}': the kind of a block without its ':'.
  bool report_braces_behind_word(std::size_t start, std::string_view before) {
    const std::size_t begin = std::min(before.find_first_not_of(" -"), before.size());
    const std::size_t end = std::min(before.find_first_of(" :{", begin), before.size());
    if (end == begin || !before.substr(end).starts_with(" {")) return false;
    const SourceSpan span = lines_.span(start + begin, start + end);
    error(start + begin, start + end,
          fmt::format("there is no ':' behind {}", quote(span, before.substr(begin, end - begin))),
          "write 'kind: {…}'");
    return true;
  }

  void report_missing_colon(int line) {
    const std::string_view text = lines_.line(line);
    const std::size_t begin = std::min(text.find_first_not_of(" -"), text.size());
    const std::size_t start = lines_.line_start(line);
    report_key_without_colon(lines_, start + begin, start + text.size(), diagnostics_);
  }

  void report_second_colon(std::size_t start, std::size_t first_colon) {
    const std::string_view line = lines_.text().substr(start, offset_ - start);
    std::string_view first_key = line.substr(0, first_colon);
    first_key.remove_prefix(std::min(first_key.find_first_not_of(" -{"), first_key.size()));
    const std::size_t value = std::min(line.find_first_not_of(' ', first_colon + 1), line.size());
    const std::string_view second_key = line.substr(value);
    const bool is_word = second_key.find_first_of(" \"'") == std::string_view::npos;
    const SourceSpan span = lines_.span(start + value, offset_ + 1);
    std::string hint =
        has_typographic_quote(second_key.substr(0, 4))
            ? typographic_hint
            : fmt::format("put all that follows {} in quotes", quote(span, std::string(first_key) + ":"));
    if (is_word && hint != typographic_hint) {
      hint += fmt::format("; or, if {} is a key, write it on a line of its own, indented further",
                          quote(span, second_key));
    }
    error(start + value, offset_ + 1, "a text that contains ': ' must stand in quotes", std::move(hint));
  }

  static bool is_list_item(std::string_view text) { return text == "-" || text.starts_with("- "); }

  // The nearest line above with no more spaces before it has as many, and is an item.
  bool stands_among_items() const {
    const std::size_t here = indentation_of(lines_.line(line_));
    for (int above = line_ - 1; above > 0; --above) {
      const std::string_view text = lines_.line(above);
      const std::size_t indentation = indentation_of(text);
      if (indentation == text.size() || text[indentation] == '#' || indentation > here) continue;
      return indentation == here && is_list_item(text.substr(indentation));
    }
    return false;
  }

  // The line directly below a key without a value, as far in as this one, where all between belongs to it:
  // there a list begins whose first item lacks its '-'. 0 for none.
  int first_line_without_dash() const {
    const std::size_t here = indentation_of(lines_.line(line_));
    int first = 0;
    for (int above = line_ - 1; above > 0; --above) {
      const std::string_view text = lines_.line(above);
      const std::size_t indentation = indentation_of(text);
      if (indentation == text.size() || text[indentation] == '#' || indentation > here) continue;
      if (indentation < here) return text.ends_with(':') ? first : 0;
      first = above;
    }
    return 0;
  }

  // The line fits neither the map nor the list that it should continue.
  void report_misplaced_line() {
    const std::size_t start = lines_.line_start(line_) + indentation_of(lines_.line(line_));
    const int above = line_above();
    const std::string_view text = lines_.line(line_).substr(indentation_of(lines_.line(line_)));
    const std::size_t end = start + text.size();
    const std::string_view line_before = above > 0 ? lines_.line(above) : std::string_view();
    if (start < offset_) {
      return error(offset_, end, "this text cannot stand here",
                   "a text with special characters must stand in quotes");
    }
    if (line_before.find(" #") != std::string_view::npos) {
      return error(start, end, "this line does not belong to the line above it, whose text ends before ' #'",
                   "' #' starts a comment; a text that contains it must stand in quotes");
    }
    const bool is_item = is_list_item(text);
    if (!is_item && stands_among_items()) {
      if (text.starts_with('-'))
        return error(start, start + 1, "this '-' has no space behind it", "write '- '");
      return error(start, end, "this line stands among the items of a list, and begins with no '-'",
                   "write '- ' before it, or indent it if it belongs to the item above");
    }
    if (is_item && !line_before.substr(indentation_of(line_before)).starts_with("-")) {
      const int first = first_line_without_dash();
      return error(
          start, end, "a list item cannot stand here, among keys",
          first > 0
              ? fmt::format("write '- ' at the beginning of line {}, too: the first item has none", first)
              : "a list goes below a key that has nothing after its ':'");
    }
    error(start, end, "this line does not line up with the lines above it",
          "give it as many spaces as the lines it belongs with");
  }

  void report_other(std::string_view message) {
    namespace msg = YAML::ErrorMsg;
    const std::string_view escapes[] = {msg::INVALID_ESCAPE, msg::INVALID_HEX, msg::INVALID_UNICODE};
    const bool is_escape = std::any_of(std::begin(escapes), std::end(escapes),
                                       [&](std::string_view start) { return message.starts_with(start); });
    if (is_escape) return report_escape();
    if (message == msg::FLOW_END) {
      if (!progress_.open_flows.empty()) return report_other_bracket_open();
      return error(offset_, offset_ + 1, fmt::format("this '{}' closes nothing", at(offset_)),
                   "put the text in quotes if the character belongs to it");
    }
    if (message == msg::BLOCK_ENTRY && !progress_.open_flows.empty()) return report_flow();
    if (message == msg::BLOCK_ENTRY) {
      return error(offset_, offset_ + 1, "a list cannot start on the line of its key",
                   "start it on the next line; a text that starts with '- ' must stand in quotes");
    }
    if (message == msg::MAP_KEY) return report_reserved_start(lines_, offset_, code, diagnostics_);
    error(offset_, offset_ + 1, fmt::format("this cannot be read as YAML ({})", message),
          "a text with special characters must stand in quotes");
  }

  // {items: [one, two}
  void report_other_bracket_open() {
    const std::size_t begin = progress_.open_flows.back();
    error(begin, begin + 1,
          fmt::format("this '{}' is not closed before the next '{}'", at(begin), at(offset_)),
          fmt::format("write the '{}', or put the text in quotes", at(begin) == '{' ? '}' : ']'));
  }

  void report_escape() {
    const std::size_t start = lines_.line_start(line_);
    const auto backslash = lines_.text().substr(0, offset_ + 1).rfind('\\');
    const std::size_t begin =
        backslash == std::string_view::npos || backslash + 12 < start ? offset_ : backslash;
    error(begin, begin + 2,
          fmt::format("inside \"…\" a backslash cannot stand before {} like this",
                      quote(lines_.span(begin, begin + 2), std::string(1, at(begin + 1)))),
          "write \\\\ for a backslash, or put the text in '…'");
  }

  const LineIndex& lines_;
  const YamlProgress& progress_;
  Diagnostics& diagnostics_;
  std::size_t offset_ = 0;
  int line_ = 1;
};

}  // namespace

void report_yaml_problem(const LineIndex& lines, int line, int byte_column, std::string_view message,
                         const YamlProgress& progress, Diagnostics& diagnostics) {
  ProblemReport(lines, line, byte_column, progress, diagnostics).report(message);
}

}  // namespace tandem::load
