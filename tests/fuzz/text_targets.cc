#include <algorithm>

#include "fuzz/diagnostic_checks.h"
#include "fuzz/targets.h"
#include "load/rich_text.h"

namespace tandem::tests {
namespace {

// A text as it would stand in a file, so that each of its letters has a place there.
std::string quoted(std::string_view text) {
  std::string source = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') source += '\\';
    if (c == '\n') {
      source += "\\n";
    } else {
      source += c;
    }
  }
  return source + '"';
}

std::string trouble_with_text_as(std::string_view text, load::RichTextForm form) {
  SourceSet sources;
  Diagnostics diagnostics;
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = text;
  node.span = {&sources.add("text", quoted(text)), 1, 1, 1};
  const load::RichText read = load::parse_rich_text(node, form, diagnostics);
  std::string found = complaints(diagnostics);
  const load::MessageArguments arguments{
      {"a", "{b}"}, {"b", "*2*"}, {"me", "3"}, {"partner", "\\'"}, {"a_pronoun", "she"}};
  for (const load::RichParagraph& paragraph : read.paragraphs) {
    for (const load::RichRun& run : paragraph.runs) {
      const std::string filled = run.text.format(arguments, true);
      if (find_malformed_utf8(filled) != std::string::npos) found += "broken UTF-8 in '" + filled + "'\n";
      if (run.offset > text.size()) found += "a run behind the end of its text\n";
    }
  }
  if (form == load::RichTextForm::inline_only && read.paragraphs.size() > 1 && !diagnostics.has_errors()) {
    found += "paragraphs in a text of one line\n";
  }
  return found;
}

}  // namespace

std::string trouble_with_yaml(std::string_view bytes) {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(sources.add("file.yaml", std::string(bytes)), diagnostics);
  std::string found = complaints(diagnostics);
  if (!document && !diagnostics.has_errors()) found += "nothing, and no word about it\n";
  return found;
}

// What is not UTF-8 is refused with its file.
std::string trouble_with_text(std::string_view bytes) {
  if (find_malformed_utf8(bytes) != std::string_view::npos) return {};
  return trouble_with_text_as(bytes, load::RichTextForm::blocks) +
         trouble_with_text_as(bytes, load::RichTextForm::inline_only);
}

std::string trouble_with_pattern(std::string_view bytes) {
  Diagnostics diagnostics;
  std::size_t furthest = 0;
  const SourceSpan nowhere;
  const load::Message message = load::Message::compile(
      bytes,
      [&](std::size_t offset) {
        furthest = std::max(furthest, offset);
        return nowhere;
      },
      diagnostics);
  std::string found;
  if (furthest > bytes.size()) found += "a place behind the pattern's end\n";
  if (diagnostics.has_errors() && !message.empty()) found += "a message in spite of errors\n";
  const std::string filled = message.format({{"a", "2"}, {"b", "x"}, {"partner_pronoun", "he"}}, true, "ru");
  if (message.empty() && !filled.empty()) found += "words of an empty message\n";
  return found;
}

}  // namespace tandem::tests
