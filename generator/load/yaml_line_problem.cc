#include "load/yaml_line_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "load/invisible_signs.h"

namespace tandem::load {
namespace {

constexpr std::string_view code = "yaml-syntax";

bool is_one_of(char c, std::string_view signs) {
  return signs.find(c) != std::string_view::npos;
}

}  // namespace

std::size_t indentation_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool report_tab_indentation(const LineIndex& lines, int line, Diagnostics& diagnostics) {
  const std::string_view text = lines.line(line);
  const auto tab = text.substr(0, indentation_of(text)).find('\t');
  if (tab == std::string_view::npos || indentation_of(text) == text.size()) return false;
  const std::size_t begin = lines.line_start(line) + tab;
  diagnostics.error(std::string(code), lines.span(begin, begin + 1), "a tab cannot indent a line",
                    "use spaces; most editors can turn tabs into spaces");
  return true;
}

bool report_invisible_structure(const LineIndex& lines, int line, Diagnostics& diagnostics) {
  const std::string_view text = lines.line(line);
  for (auto at = find_invisible_sign(text); at; at = find_invisible_sign(text, *at)) {
    const std::size_t begin = *at;
    const char32_t sign = next_code_point(text, *at);
    const bool ends_line = sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    const std::string_view before = text.substr(0, begin);
    const bool is_indentation = before.find_first_not_of(" \t-") == std::string_view::npos;
    const bool is_structure =
        ends_line || is_indentation || before.ends_with(':') || text.substr(*at).starts_with(':');
    if (!is_structure) continue;
    const std::size_t offset = lines.line_start(line) + begin;
    return report_invisible_sign(lines.span(offset, offset + 1), text.substr(begin, *at - begin), "line",
                                 diagnostics);
  }
  return false;
}

void report_key_without_colon(const LineIndex& lines, std::size_t begin, std::size_t end,
                              Diagnostics& diagnostics) {
  if (report_invisible_structure(lines, lines.line_of(begin), diagnostics)) return;
  const bool lacks_space = lines.text().substr(begin, end - begin).find(':') != std::string_view::npos;
  diagnostics.error(
      std::string(code), lines.span(begin, end),
      lacks_space ? "this line has no space after its ':'" : "this line has no ':' after its key",
      lacks_space ? "write 'key: value'"
                  : "write 'key: value', or indent the line if it belongs to the text above");
}

void report_open_quote(const LineIndex& lines, std::size_t begin, Diagnostics& diagnostics) {
  const char quote = lines.text()[begin];
  diagnostics.error(std::string(code), lines.span(begin, begin + 1),
                    fmt::format("this {} is never closed", quote),
                    fmt::format("write {} where the text ends", quote));
}

void report_reserved_start(const LineIndex& lines, std::size_t begin, std::string_view error_code,
                           Diagnostics& diagnostics) {
  const std::string_view text = lines.text();
  const char first = begin < text.size() ? text[begin] : ' ';
  const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
  std::string_view before = text.substr(0, begin);
  before = before.substr(0, before.find_last_not_of(' ') + 1);
  if (first == '*' && before.ends_with("<<:")) {
    return diagnostics.error(std::string(error_code), lines.span(begin, end),
                             "keys cannot be taken over from elsewhere with '<<'",
                             "write them out; themes, papers, recipes and workshops have 'extends'");
  }
  const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
  if (first == '&' && end > begin + 1 && (next == text.size() || is_one_of(text[next], "{[\r\n"))) {
    return diagnostics.error(std::string(error_code), lines.span(begin, end),
                             "nothing can be given a name with '&', to be taken over elsewhere",
                             "take it out, and write where it is needed what is meant there");
  }
  const bool is_bullet = first == '*' && end == begin + 1 && end < text.size() && text[end] == ' ';
  diagnostics.error(std::string(error_code), lines.span(begin, end),
                    is_bullet ? "an item of a list begins with '-', not with '*'"
                              : fmt::format("a text that starts with {} must stand in quotes", first),
                    is_bullet ? "write '- '; or put a text that starts with * in quotes: \"…\""
                              : "put the whole text in quotes: \"…\"");
}

}  // namespace tandem::load
