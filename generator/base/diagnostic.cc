#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/edit_distance.h"
#include "base/excerpt.h"
#include "base/severity_word.h"
#include "base/terminal_text.h"
#include "base/utf8.h"

namespace tandem {
namespace {

constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view cyan = "\x1b[36m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view reset = "\x1b[0m";

auto place_of(const Diagnostic& diagnostic) {
  const SourceSpan& span = diagnostic.span;
  return std::make_tuple(span.file == nullptr, span.file ? std::string_view(span.file->path) : "", span.line,
                         span.column);
}

// What a person reads before they look for the place. Long ones quote something long.
constexpr std::size_t longest_message = 1000;
constexpr std::size_t longest_hint = 1000;

// More candidates than these are too many to read: the nearest are named, the others counted.
constexpr std::size_t most_candidates = 24;
constexpr std::size_t nearest_named = 5;

bool is_word_sign(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

// What is too tall on one paper is on others, and what is too pale in one theme is in others: there the
// message has another measure in it. A number that is part of a word or a name stays.
std::string without_measures(const std::string& message) {
  std::string kept;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t end = std::min(message.find_first_not_of("0123456789.", at), message.size());
    const bool is_number = message[at] >= '0' && message[at] <= '9' &&
                           (at == 0 || !is_word_sign(message[at - 1])) &&
                           (end == message.size() || !is_word_sign(message[end]));
    kept += is_number ? '#' : message[at];
    at = is_number ? end : at + 1;
  }
  return kept;
}

std::string name_nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::vector<std::string> nearest = nearest_matches(word, candidates, nearest_named);
  return fmt::format("such as {} ({} more)", fmt::join(nearest, ", "), candidates.size() - nearest.size());
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  (diagnostic.severity == Severity::error ? error_count_ : warning_count_) += 1;
  ++count_of_file_[diagnostic.span.file];
  diagnostic.message = shortened(diagnostic.message, longest_message);
  diagnostic.hint = shortened(diagnostic.hint, longest_hint);
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(std::string code, SourceSpan span, std::string message, std::string hint) {
  add({Severity::error, std::move(code), span, std::move(message), std::move(hint)});
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message, std::string hint) {
  add({Severity::warning, std::move(code), span, std::move(message), std::move(hint)});
}

bool Diagnostics::is_enough(const SourceSpan& place) const {
  const auto there = count_of_file_.find(place.file);
  return all_.size() >= most_shown || (there != count_of_file_.end() && there->second >= most_shown_of_file);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return place_of(a) < place_of(b); });
  std::set<std::pair<std::string, std::string>> said_here;
  SourceSpan here;
  const auto is_said = [&](const Diagnostic& each) {
    const SourceSpan& place = each.span;
    const bool is_same = place.file == here.file && place.line == here.line && place.column == here.column;
    if (!is_same) said_here.clear();
    here = place;
    // What has no place may be of other things in other numbers.
    const bool has_place = place.file != nullptr && place.line > 0;
    return !said_here.emplace(each.code, has_place ? without_measures(each.message) : each.message).second;
  };
  // In order, each once: what std::remove_if promises of neither.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (is_said(result[i])) continue;
    if (kept != i) result[kept] = std::move(result[i]);
    ++kept;
  }
  result.resize(kept);
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
    text += paint(bold, fmt::format("{}:{}:{}:", harmless(span.file->path), span.line, span.column)) + " ";
  } else if (span.file) {
    text += paint(bold, harmless(span.file->path) + ":") + " ";
  }
  text += paint(severity_colour, fmt::format("{}[{}]:", word_of(diagnostic.severity), diagnostic.code));
  text += " " + harmless(diagnostic.message) + "\n";
  if (span.file && span.line > 0 && !span.file->is_private) {
    const SourceExcerpt shown = excerpt(span);
    text += fmt::format("{:5} | {}\n", span.line, shown.line);
    text += fmt::format("      | {}\n", paint(severity_colour, shown.caret));
  }
  if (!diagnostic.hint.empty()) text += "   " + paint(cyan, "hint:") + " " + harmless(diagnostic.hint) + "\n";
  return text;
}

std::string quote(const SourceSpan& place, std::string_view words) {
  if (place.file && place.file->is_private) return "'…'";
  constexpr std::size_t most_quoted = 40;
  std::string shown;
  std::size_t characters = 0;
  for (std::size_t position = 0; position < words.size(); ++characters) {
    const char32_t c = next_code_point(words, position);
    if (c == U'\n' || (characters + 1 == most_quoted && position < words.size())) return "'" + shown + "…'";
    append_utf8(shown, c);
  }
  return "'" + shown + "'";
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
  if (const auto match = closest_match(word, candidates)) return fmt::format("did you mean '{}'?", *match);
  if (candidates.size() > most_candidates) return name_nearest(word, candidates);
  return candidates.empty() ? std::string() : fmt::format("one of: {}", fmt::join(candidates, ", "));
}

}  // namespace tandem
