#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace tandem {
namespace {

constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view cyan = "\x1b[36m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view reset = "\x1b[0m";

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

auto place_of(const Diagnostic& diagnostic) {
  const SourceSpan& span = diagnostic.span;
  return std::make_tuple(span.file == nullptr, span.file ? std::string_view(span.file->path) : "", span.line,
                         span.column);
}

// East Asian wide characters take two columns on a terminal (the common blocks of Unicode annex 11).
int terminal_width(char32_t c) {
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  const bool combining = (c >= 0x300 && c <= 0x36F) || c == 0x200B || c == 0x200D;
  return combining ? 0 : wide ? 2 : 1;
}

struct SourceExcerpt {
  std::string line;   // tabs as one space, so that the caret stands below its character
  std::string caret;  // spaces, then one ^ for each column of the span
};

SourceExcerpt excerpt(const SourceSpan& span) {
  SourceExcerpt result;
  int column = 1;
  const std::string_view line = source_line(*span.file, span.line);
  for (std::size_t position = 0; position < line.size(); ++column) {
    char32_t c = next_code_point(line, position);
    if (c < 0x20 || c == 0x7F) c = ' ';
    append_utf8(result.line, c);
    const bool before = column < span.column;
    const bool inside = column >= span.column && column < span.column + span.length;
    if (before || inside)
      result.caret.append(static_cast<std::size_t>(terminal_width(c)), before ? ' ' : '^');
  }
  if (result.caret.find('^') == std::string::npos) {
    result.caret.resize(static_cast<std::size_t>(std::max(0, span.column - 1)), ' ');
    result.caret += '^';
  }
  return result;
}

}  // namespace

void Diagnostics::error(std::string code, SourceSpan span, std::string message, std::string hint) {
  all_.push_back({Severity::error, std::move(code), span, std::move(message), std::move(hint)});
  ++error_count_;
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message, std::string hint) {
  all_.push_back({Severity::warning, std::move(code), span, std::move(message), std::move(hint)});
  ++warning_count_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return place_of(a) < place_of(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return place_of(a) == place_of(b) && a.code == b.code && a.message == b.message;
  };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

std::string format_diagnostic(const Diagnostic& diagnostic, bool colour) {
  const auto paint = [&](std::string_view ansi, std::string_view text) {
    return colour ? fmt::format("{}{}{}", ansi, text, reset) : std::string(text);
  };
  const std::string_view severity_colour = diagnostic.severity == Severity::error ? red : yellow;
  std::string text;
  const SourceSpan& span = diagnostic.span;
  if (span.file && span.line > 0) {
    text += paint(bold, fmt::format("{}:{}:{}:", span.file->path, span.line, span.column)) + " ";
  } else if (span.file) {
    text += paint(bold, span.file->path + ":") + " ";
  }
  text += paint(severity_colour, fmt::format("{}[{}]:", name_of(diagnostic.severity), diagnostic.code));
  text += " " + diagnostic.message + "\n";
  if (span.file && span.line > 0 && !span.file->is_private) {
    const SourceExcerpt shown = excerpt(span);
    text += fmt::format("{:5} | {}\n", span.line, shown.line);
    text += fmt::format("      | {}\n", paint(severity_colour, shown.caret));
  }
  if (!diagnostic.hint.empty()) text += "   " + paint(cyan, "hint:") + " " + diagnostic.hint + "\n";
  return text;
}

std::string quote(const SourceSpan& place, std::string_view words) {
  if (place.file && place.file->is_private) return "'…'";
  std::u32string shown = to_code_points(words.substr(0, words.find('\n')));
  if (shown.size() > 40 || shown.size() < to_code_points(words).size()) shown = shown.substr(0, 39) + U"…";
  return fmt::format("'{}'", to_utf8(shown));
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
  if (const auto match = closest_match(word, candidates)) return fmt::format("did you mean '{}'?", *match);
  return candidates.empty() ? std::string() : fmt::format("one of: {}", fmt::join(candidates, ", "));
}

}  // namespace tandem
