#include <catch2/catch.hpp>

#include "base/diagnostic.h"

namespace tandem::tests {
namespace {

std::string print(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics.sorted()) text += format_diagnostic(each, false);
  return text;
}

}  // namespace

TEST_CASE("a diagnostic shows its place, its line and a hint", "[base]") {
  SourceSet sources;
  const SourceFile& file = sources.add("content/a.yaml", "x: 1\n      promt: How heard?\n");
  const Diagnostic diagnostic{Severity::error,
                              "unknown-key",
                              {&file, 2, 7, 5},
                              "unknown key 'promt' in block 'scale'",
                              "did you mean 'prompt'?"};
  CHECK(format_diagnostic(diagnostic, false) ==
        "content/a.yaml:2:7: error[unknown-key]: unknown key 'promt' in block 'scale'\n"
        "    2 |       promt: How heard?\n"
        "      |       ^^^^^\n"
        "   hint: did you mean 'prompt'?\n");
  CHECK(format_diagnostic(diagnostic, true) ==
        "\x1b[1mcontent/a.yaml:2:7:\x1b[0m \x1b[1;31merror[unknown-key]:\x1b[0m unknown key 'promt' in block "
        "'scale'\n"
        "    2 |       promt: How heard?\n"
        "      | \x1b[1;31m      ^^^^^\x1b[0m\n"
        "   \x1b[36mhint:\x1b[0m did you mean 'prompt'?\n");
}

TEST_CASE("the caret stands below its character in any script", "[base]") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "日本: e\xCC\x81 x\n\tkey\nshort\n");
  const auto show = [&](int line, int column, int length) {
    return format_diagnostic({Severity::warning, "c", {&file, line, column, length}, "m", ""}, false);
  };
  CHECK(show(1, 1, 2) == "a.yaml:1:1: warning[c]: m\n    1 | 日本: e\xCC\x81 x\n      | ^^^^\n");
  CHECK(show(1, 8, 1) == "a.yaml:1:8: warning[c]: m\n    1 | 日本: e\xCC\x81 x\n      |         ^\n");
  CHECK(show(2, 2, 3) == "a.yaml:2:2: warning[c]: m\n    2 |  key\n      |  ^^^\n");
  CHECK(show(3, 6, 1) == "a.yaml:3:6: warning[c]: m\n    3 | short\n      |      ^\n");
  CHECK(show(9, 1, 1) == "a.yaml:9:1: warning[c]: m\n    9 | \n      | ^\n");
}

TEST_CASE("a diagnostic may have a file without a place, or none", "[base]") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "x");
  CHECK(format_diagnostic({Severity::note, "c", {&file, 0, 0, 1}, "m", ""}, false) == "a.yaml: note[c]: m\n");
  CHECK(format_diagnostic({Severity::error, "c", {}, "m", "h"}, false) == "error[c]: m\n   hint: h\n");
}

TEST_CASE("diagnostics come in the order of files and lines, each once", "[base]") {
  SourceSet sources;
  const SourceFile& b = sources.add("b.yaml", "one\ntwo\n");
  const SourceFile& a = sources.add("a.yaml", "one\n");
  Diagnostics diagnostics;
  CHECK(diagnostics.empty());
  diagnostics.error("nowhere", {}, "last");
  diagnostics.error("e", {&b, 2, 1, 1}, "fourth");
  diagnostics.warning("e", {&b, 1, 2, 1}, "third");
  diagnostics.error("e", {&b, 1, 1, 1}, "second");
  diagnostics.error("e", {&a, 1, 1, 1}, "first");
  diagnostics.error("e", {&b, 1, 1, 1}, "second");
  std::string order;
  for (const Diagnostic& each : diagnostics.sorted()) order += each.message + " ";
  CHECK(order == "first second third fourth last ");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.error_count() == 5);
  CHECK(diagnostics.warning_count() == 1);
  CHECK(print(Diagnostics()).empty());
}

TEST_CASE("a hint names the near word, or all of them", "[base]") {
  CHECK(suggestion("calmn", {"tense", "calm"}) == "did you mean 'calm'?");
  CHECK(suggestion("merry", {"tense", "calm"}) == "one of: tense, calm");
  CHECK(suggestion("merry", {}).empty());
}

TEST_CASE("a hint never names a hundred candidates", "[base]") {
  std::vector<std::string> ids;
  for (int i = 0; i < 200; ++i) ids.push_back("sheet-" + std::to_string(i));
  CHECK(suggestion("monthly", ids) == "such as sheet-0, sheet-1, sheet-2, sheet-3, sheet-4 (195 more)");
  CHECK(suggestion("sheet-1x", ids) == "did you mean 'sheet-1'?");
  CHECK(suggestion(std::string(100'000, 'x'), ids).starts_with("such as "));
}

TEST_CASE("messages and hints are no longer than a person reads", "[base]") {
  Diagnostics diagnostics;
  diagnostics.error("c", {}, std::string(100'000, 'm'), std::string(100'000, 'h'));
  CHECK(format_diagnostic(diagnostics.sorted().front(), false).size() < 2100);
  CHECK(quote({}, std::string(100'000, 'q')) == "'" + std::string(39, 'q') + "…'");
}

TEST_CASE("a diagnostic that is said twice is listed once, whatever is said between", "[base]") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "one\n");
  Diagnostics diagnostics;
  for (const char* message : {"first", "second", "first", "third", "second"}) {
    diagnostics.error("e", {&file, 1, 1, 1}, message);
  }
  std::string order;
  for (const Diagnostic& each : diagnostics.sorted()) order += each.message + " ";
  CHECK(order == "first second third ");
}

TEST_CASE("what differs in a measure alone is said once of a place, and a number in a name counts",
          "[base]") {
  const SourceFile file{"a.yaml", "x", {}};
  Diagnostics diagnostics;
  diagnostics.error("too-tall", {&file, 1, 1}, "this block is 280 mm tall, but a page has room for 255 mm");
  diagnostics.error("too-tall", {&file, 1, 1}, "this block is 191 mm tall, but a page has room for 174 mm");
  diagnostics.warning("pale-colour", {&file, 1, 1}, "its contrast is 1.2:1 and text needs 4.5:1");
  diagnostics.warning("pale-colour", {&file, 1, 1}, "its contrast is 1.3:1 and text needs 4.5:1");
  diagnostics.error("unknown-sheet", {&file, 1, 1}, "there is no sheet 'step-1'");
  diagnostics.error("unknown-sheet", {&file, 1, 1}, "there is no sheet 'step-2'");
  std::vector<std::string> messages;
  for (const Diagnostic& each : diagnostics.sorted()) messages.push_back(each.message);
  CHECK(messages == std::vector<std::string>{"this block is 280 mm tall, but a page has room for 255 mm",
                                             "its contrast is 1.2:1 and text needs 4.5:1",
                                             "there is no sheet 'step-1'", "there is no sheet 'step-2'"});
}

TEST_CASE("of one file so much is known that more is not looked for", "[base]") {
  SourceSet sources;
  const SourceFile& a = sources.add("a.yaml", "one\n");
  const SourceFile& b = sources.add("b.yaml", "one\n");
  Diagnostics diagnostics;
  for (int i = 0; i < most_shown_of_file; ++i) {
    CHECK_FALSE(diagnostics.is_enough({&a, 1, 1}));
    diagnostics.error("e", {&a, 1, 1}, std::to_string(i));
  }
  CHECK(diagnostics.is_enough({&a, 1, 1}));
  CHECK_FALSE(diagnostics.is_enough({&b, 1, 1}));
}

}  // namespace tandem::tests
