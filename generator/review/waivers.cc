#include "review/waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tandem {
namespace {

constexpr std::string_view mark = "# waive ";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

int code_points(std::string_view text) {
  return static_cast<int>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_comment(std::string_view line) {
  return trimmed(line).starts_with('#');
}

}  // namespace

Waivers::Waivers(const SourceFile& file, Diagnostics& diagnostics) {
  const int count = static_cast<int>(std::ranges::count(file.text, '\n')) + 1;
  for (int number = 1; number <= count; ++number) {
    const std::string_view line = source_line(file, number);
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ')) continue;
    const std::string_view words = line.substr(at + mark.size());
    const std::size_t colon = words.find(':');
    const SourceSpan span{&file, number, code_points(line.substr(0, at)) + 1,
                          code_points(trimmed(line.substr(at)))};
    if (colon == std::string_view::npos || trimmed(words.substr(colon + 1)).empty()) {
      diagnostics.error("waiver-without-reason", span, "a waiver needs a reason",
                        "write it behind a colon: '# waive long-sentence: a quotation'");
      continue;
    }
    int covered = number;
    while (is_comment(source_line(file, covered)) && covered < count) ++covered;
    waivers_.push_back({std::string(trimmed(words.substr(0, colon))), covered, span});
  }
}

bool Waivers::covers(const Diagnostic& warning) {
  bool is_covered = false;
  for (Waiver& waiver : waivers_) {
    if (waiver.code != warning.code || waiver.line != warning.span.line) continue;
    waiver.is_used = true;
    is_covered = true;
  }
  return is_covered;
}

void Waivers::report_unused(Diagnostics& diagnostics) const {
  for (const Waiver& waiver : waivers_) {
    if (waiver.is_used) continue;
    diagnostics.warning("unused-waiver", waiver.span,
                        fmt::format("there is no '{}' to waive here", waiver.code), "take the comment out");
  }
}

void report_unless_waived(const Diagnostics& found, const SourceFile& file, Diagnostics& diagnostics) {
  Waivers waivers(file, diagnostics);
  for (const Diagnostic& each : found.sorted()) {
    if (each.severity == Severity::error) {
      diagnostics.error(each.code, each.span, each.message, each.hint);
    } else if (!waivers.covers(each)) {
      diagnostics.warning(each.code, each.span, each.message, each.hint);
    }
  }
  waivers.report_unused(diagnostics);
}

}  // namespace tandem
