#include "review/waivers.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tandem::review {
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
  const int count = static_cast<int>(file.line_starts.size());
  int covered = count;
  // From the last line to the first: a comment's waiver is for the line that the one below it is for.
  for (int number = count; number > 0; --number) {
    const std::string_view line = source_line(file, number);
    if (number < count && !is_comment(line)) covered = number;
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
    const Place place{covered, std::string(trimmed(words.substr(0, colon)))};
    waivers_.emplace(place, Waiver{span, false});
  }
}

bool Waivers::covers(const Diagnostic& warning) {
  const auto [first, end] = waivers_.equal_range({warning.span.line, warning.code});
  for (auto each = first; each != end; ++each) each->second.is_used = true;
  return first != end;
}

void Waivers::report_unused(Diagnostics& diagnostics, const std::set<std::string>& not_looked_for) const {
  for (const auto& [place, waiver] : waivers_) {
    if (waiver.is_used || not_looked_for.contains(place.second)) continue;
    diagnostics.warning("unused-waiver", waiver.span,
                        fmt::format("there is no '{}' to waive here", place.second), "take the comment out");
  }
}

void report_unless_waived(const Diagnostics& found, const SourceFile& file, Diagnostics& diagnostics,
                          const std::set<std::string>& not_looked_for) {
  Waivers waivers(file, diagnostics);
  for (const Diagnostic& each : found.sorted()) {
    if (each.severity == Severity::error) {
      diagnostics.error(each.code, each.span, each.message, each.hint);
    } else if (!covers(waivers, file, each)) {
      diagnostics.warning(each.code, each.span, each.message, each.hint);
    }
  }
  waivers.report_unused(diagnostics, not_looked_for);
}

bool covers(Waivers& waivers, const SourceFile& file, const Diagnostic& warning) {
  if (!warning.span.file || warning.span.file == &file) return waivers.covers(warning);
  Diagnostics told_of_its_own_file;
  return Waivers(*warning.span.file, told_of_its_own_file).covers(warning);
}

}  // namespace tandem::review
