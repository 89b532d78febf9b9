#include "cli/diagnostics_for_programs.h"

#include <fmt/format.h>

#include <ostream>
#include <set>
#include <string_view>

#include "base/json.h"
#include "base/severity_word.h"
#include "base/terminal_text.h"

namespace tandem::cli {
namespace {

std::string quoted(std::string_view text) {
  return json_string(harmless(std::string(text)));
}

bool has_line(const Diagnostic& each) {
  return each.span.file && each.span.line > 0;
}

int end_of(const SourceSpan& span) {
  return span.column + span.length;
}

std::string json_line(const Diagnostic& each) {
  std::string line =
      fmt::format("{{\"code\":{},\"severity\":\"{}\"", quoted(each.code), word_of(each.severity));
  if (each.span.file) line += fmt::format(",\"file\":{}", quoted(each.span.file->path));
  if (has_line(each)) {
    line += fmt::format(",\"line\":{},\"column\":{},\"end\":{}", each.span.line, each.span.column,
                        end_of(each.span));
  }
  line += fmt::format(",\"message\":{}", quoted(each.message));
  if (!each.hint.empty()) line += fmt::format(",\"hint\":{}", quoted(each.hint));
  return line + "}\n";
}

Diagnostic diagnostic_of(const Problem& problem) {
  return {Severity::error, problem.code, {}, problem.message, problem.hint};
}

// A URI that is relative to the folder the run was started in: what is no letter of one is written in
// hexadecimal.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  std::string uri;
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

std::string sarif_result(const Diagnostic& each) {
  const std::string text = each.hint.empty() ? each.message : fmt::format("{}; {}", each.message, each.hint);
  std::string result = fmt::format("{{\"ruleId\":{},\"level\":\"{}\",\"message\":{{\"text\":{}}}",
                                   quoted(each.code), word_of(each.severity), quoted(text));
  if (each.span.file) {
    result += fmt::format(",\"locations\":[{{\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":{}}}",
                          json_string(uri_of(each.span.file->path)));
    if (has_line(each)) {
      result += fmt::format(",\"region\":{{\"startLine\":{},\"startColumn\":{},\"endColumn\":{}}}",
                            each.span.line, each.span.column, end_of(each.span));
    }
    result += "}}]";
  }
  return result + "}";
}

}  // namespace

void print_as_json(const std::vector<Diagnostic>& diagnostics, const std::vector<Problem>& problems,
                   std::ostream& out) {
  for (const Diagnostic& each : diagnostics) out << json_line(each);
  for (const Problem& each : problems) out << json_line(diagnostic_of(each));
}

void print_as_sarif(const std::vector<Diagnostic>& diagnostics, const std::vector<Problem>& problems,
                    const std::string& version, std::ostream& out) {
  std::vector<Diagnostic> all = diagnostics;
  for (const Problem& each : problems) all.push_back(diagnostic_of(each));
  std::set<std::string> codes;
  std::vector<std::string> results;
  for (const Diagnostic& each : all) {
    codes.insert(each.code);
    results.push_back(sarif_result(each));
  }
  std::vector<std::string> rules;
  for (const std::string& code : codes) rules.push_back(fmt::format("{{\"id\":{}}}", quoted(code)));
  out << fmt::format(
      "{{\"$schema\":\"https://json.schemastore.org/"
      "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":"
      "{{\"driver\":{{\"name\":\"tandem\",\"version\":{},\"rules\":[{}]}}}},\"columnKind\":"
      "\"unicodeCodePoints\","
      "\"results\":[{}]}}]}}\n",
      quoted(version), fmt::join(rules, ","), fmt::join(results, ","));
}

}  // namespace tandem::cli
