// Damaged texts, with their markup and their places for names.
#include <catch2/catch.hpp>

#include "fuzz/diagnostic_checks.h"
#include "fuzz/mutator.h"
#include "load/rich_text.h"

namespace tandem::tests {
namespace {

const std::vector<std::string>& text_tokens() {
  static const std::vector<std::string> tokens{"{",
                                               "}",
                                               "{}",
                                               "{a}",
                                               "{me}",
                                               "{partner}",
                                               "{a,",
                                               ", select,",
                                               ", plural,",
                                               ", selectordinal,",
                                               " other {",
                                               " one {",
                                               " =2 {",
                                               "offset:1 ",
                                               "offset:-9e99",
                                               "=99999999999 {x}",
                                               "#",
                                               "'",
                                               "''",
                                               "'{'",
                                               "\\",
                                               "\\{",
                                               "\\}",
                                               "*",
                                               "**",
                                               "***",
                                               "_",
                                               "__",
                                               "[",
                                               "](",
                                               ")",
                                               "[a](https://example.org)",
                                               "[a](mailto:b)",
                                               "<",
                                               ">",
                                               "<b>",
                                               "&amp;",
                                               "&#0;",
                                               "&#x110000;",
                                               "&bogus;",
                                               "`",
                                               "```\n",
                                               "\n",
                                               "\n\n",
                                               "- ",
                                               "  - ",
                                               "1. ",
                                               "999999999. ",
                                               "+ ",
                                               "> ",
                                               "# ",
                                               "---\n",
                                               "| a | b |\n|---|---|\n",
                                               "![",
                                               "\"",
                                               "--",
                                               "---",
                                               "...",
                                               "\t",
                                               "    ",
                                               "\xC2\xAD",
                                               "\xE2\x80\xAE",
                                               "\xEF\xBF\xBF",
                                               "\xF0\x9F\x92\x9E",
                                               std::string(1, '\0'),
                                               "\xC3",
                                               "{{{{{{{{{{{{{{{{{{{{"};
  return tokens;
}

// Reads a text as if it were the whole of a file.
std::string trouble_with(const std::string& text, RichTextForm form) {
  SourceSet sources;
  Diagnostics diagnostics;
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = text;
  node.span = {&sources.add("text", text), 1, 1, 1};
  const RichText read = parse_rich_text(node, form, diagnostics);
  const bool is_utf8 =
      find_malformed_utf8(text) == std::string::npos;  // what is not is refused with its file
  std::string found = is_utf8 ? complaints(diagnostics) : "";
  const MessageArguments arguments{
      {"a", "{b}"}, {"b", "*2*"}, {"me", "3"}, {"partner", "\\'"}, {"a_pronoun", "she"}};
  for (const RichParagraph& paragraph : read.paragraphs) {
    for (const RichRun& run : paragraph.runs) {
      const std::string filled = run.text.format(arguments, true);
      if (is_utf8 && find_malformed_utf8(filled) != std::string::npos) {
        found += "broken UTF-8 in '" + filled + "'\n";
      }
    }
  }
  if (form == RichTextForm::inline_only && read.paragraphs.size() > 1 && !diagnostics.has_errors()) {
    found += "paragraphs in a text of one line\n";
  }
  return found;
}

}  // namespace

TEST_CASE("damaged texts are read or say where they cannot be") {
  Mutator mutator(1, text_tokens());
  const std::vector<std::string> texts{
      "When {partner} calls, {me} answers {partner_pronoun, select, she {her} he {his} other {their}} way.",
      "{a, plural, =0 {none} one {# day with {b}} other {# days, \"they\" said}} and '{'not this'}'",
      "Think of the **last *four* weeks** -- and [this page](https://example.org/a?b=c)...",
      "One paragraph.\nIts second line\\\nand a third.\n\n- an item\n- *another* {me}\n\n3. three\n4. four\n",
      ""};
  for (int i = 0; i < rounds(6000); ++i) {
    const std::string text = mutator.damage(texts[mutator.below(texts.size())]);
    INFO("run " << i << ": " << text);
    CHECK(trouble_with(text, i % 2 == 0 ? RichTextForm::blocks : RichTextForm::inline_only) == "");
  }
}

TEST_CASE("damaged patterns are compiled or say where they cannot be") {
  Mutator mutator(2, text_tokens());
  const std::vector<std::string> patterns{
      "{partner_pronoun, select, she {her} he {his} other {their}}",
      "{a, plural, offset:1 =0 {none} one {# day} other {# days}}",
      "{b, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} {a}'s '{'x'}'"};
  for (int i = 0; i < rounds(8000); ++i) {
    const std::string pattern = mutator.damage(patterns[mutator.below(patterns.size())]);
    INFO("run " << i << ": " << pattern);
    Diagnostics diagnostics;
    std::size_t furthest = 0;
    const SourceSpan nowhere;
    const Message message = Message::compile(
        pattern,
        [&](std::size_t offset) {
          furthest = std::max(furthest, offset);
          return nowhere;
        },
        diagnostics);
    CHECK(furthest <= pattern.size());
    if (diagnostics.has_errors()) CHECK(message.empty());
    const std::string filled =
        message.format({{"a", "2"}, {"b", "x"}, {"partner_pronoun", "he"}}, true, "ru");
    if (message.empty()) CHECK(filled == "");
  }
}

}  // namespace tandem::tests
