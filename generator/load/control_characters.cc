#include "load/control_characters.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/utf8.h"
#include "load/foreign_file.h"

namespace tandem::load {
namespace {

bool is_control_character(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

}  // namespace

std::optional<std::size_t> find_control_character(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const std::size_t begin = i;
    if (is_control_character(next_code_point(text, i))) return begin;
  }
  return std::nullopt;
}

void report_control_character(const SourceSpan& place, std::string_view text, std::size_t offset,
                              std::string_view hint, Diagnostics& diagnostics) {
  const auto c = static_cast<std::uint32_t>(next_code_point(text, offset));
  diagnostics.error("yaml-syntax", place,
                    fmt::format("an invisible control character (U+{:04X}) stands here", c),
                    std::string(hint));
}

bool check_characters(const LineIndex& lines, Diagnostics& diagnostics) {
  const std::string_view text = lines.text();
  if (const std::string_view kind = foreign_kind(text); !kind.empty()) {
    diagnostics.error("not-utf8", lines.span(0, 0), fmt::format("this is {}, and no plain text", kind),
                      "save it as plain text (UTF-8) in an editor for text files");
    return false;
  }
  const std::size_t malformed = find_malformed_utf8(text);
  if (malformed != std::string_view::npos) {
    diagnostics.error("not-utf8", lines.span(malformed, malformed + 1), "the file is not UTF-8 text",
                      "save it again with the encoding UTF-8");
    return false;
  }
  for (auto at = find_control_character(text); at; at = find_control_character(text, *at + 1)) {
    const bool is_line_end = text.substr(*at).starts_with("\r\n");
    if (is_line_end) continue;
    report_control_character(
        lines.span(*at, *at + 1), text, *at,
        text[*at] == '\r' ? "save the file with the line endings LF or CRLF" : "delete it", diagnostics);
    return false;
  }
  return true;
}

}  // namespace tandem::load
