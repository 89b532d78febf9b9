// 'tandem explain CODE': every code that the program can report has a section, whose examples are sound.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "cli/explain_diagnostic.h"
#include "cli/program_runner.h"
#include "golden.h"
#include "load/node.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// Words to look for, and what stands behind them.
struct Pattern {
  std::string words;
  std::string behind;
};

std::set<std::string> matches(const std::string& text, const Pattern& pattern) {
  std::set<std::string> found;
  if (text.find(pattern.words) == text.npos) return found;  // an expression takes longer to make than to use
  const std::regex expression(pattern.behind);
  for (auto at = text.find(pattern.words); at != text.npos; at = text.find(pattern.words, at + 1)) {
    std::smatch match;
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at + pattern.words.size());
    if (std::regex_search(begin, text.end(), match, expression, std::regex_constants::match_continuous))
      found.insert(match[1].str());
  }
  return found;
}

// How a code gets from its literal to a report. A code that is not the first argument itself is found by
// the second list, and whoever passes it on stands in the third.
const std::vector<Pattern> direct{{"error(", R"re(\s*"([a-z-]+)")re"}, {"warning(", R"re(\s*"([a-z-]+)")re"}};
const std::vector<Pattern> passed_on{
    {"add_problem(", R"re(\s*"([a-z-]+)")re"},                      // load/message_parts.cc
    {"MessageProblem{", R"re(\s*"([a-z-]+)")re"},                   // load/message_parts.cc
    {"report_start(", R"re([^;]*"([a-z]+-[a-z-]+)"\))re"},          // load/yaml_problem.cc
    {"string_view code = ", R"re("([a-z-]+)")re"},                  // load/yaml_problem.cc
    {"ExtensionWords words{", R"re(\s*"[^"]*",\s*"([a-z-]+)")re"},  // model
    {" check(", R"re([^;]*,\s*"([a-z]+-[a-z-]+)",\s*")re"},         // model/references.cc
    {" add(", R"re(\s*"([a-z-]+)",\s*(?:true|false|rules_))re"},    // press/preflight
    {"_code = ", R"re("([a-z-]+)")re"},                             // press/proof.cc
};
const std::vector<Pattern> passing{
    {"iagnostics.error(", R"re(\s*([^"\s][^,]*),)re"},   {"iagnostics_.error(", R"re(\s*([^"\s][^,]*),)re"},
    {"iagnostics.warning(", R"re(\s*([^"\s][^,]*),)re"}, {"iagnostics_.warning(", R"re(\s*([^"\s][^,]*),)re"},
    {" to.error(", R"re(\s*([^"\s][^,]*),)re"},          {" to.warning(", R"re(\s*([^"\s][^,]*),)re"},
};
const std::set<std::string> passers{"std::string(code)",  "std::string(error_code)",
                                    "words.unknown_code", "problem.code",
                                    "each.code",          "complaint.code"};

struct Sources {
  std::set<std::string> codes;
  std::set<std::string> passers;
};

const Sources& sources() {
  static const Sources found = [] {
    Sources all;
    DiskFileSystem disk;
    for (const std::string& path : disk.list(checkout_folder() + "/generator")) {
      const bool has_phrases = path.find("/review/phrases/") != std::string::npos;
      if (!path.ends_with(".cc") && !path.ends_with(".h") && !has_phrases) continue;
      const std::string text = read_file(path);
      if (has_phrases) all.codes.merge(matches(text, {"- code: ", "([a-z-]+)"}));
      for (const auto* patterns : {&direct, &passed_on}) {
        for (const Pattern& pattern : *patterns) all.codes.merge(matches(text, pattern));
      }
      for (const Pattern& pattern : passing) all.passers.merge(matches(text, pattern));
    }
    return all;
  }();
  return found;
}

std::string page() {
  return read_file(checkout_folder() + "/generator/cli/diagnostics.md");
}

std::string explanation(const std::string& code) {
  std::ostringstream out;
  CHECK(cli::explain_diagnostic(code, out));
  return out.str();
}

// The indented lines below 'Wrong:' or 'Right:', as they stand in a file.
std::string example(const std::string& text, const std::string& title) {
  std::istringstream lines(text);
  std::string found;
  bool is_here = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("    ")) {
      if (is_here) found += line.substr(4) + "\n";
    } else if (!line.empty() || !is_here) {
      is_here = line == title;
    }
  }
  return found;
}

std::set<std::string> codes_of_reading(const std::string& yaml) {
  SourceSet files;
  Diagnostics diagnostics;
  load::read_yaml(files.add("example.yaml", yaml), diagnostics);
  std::set<std::string> codes;
  for (const Diagnostic& each : diagnostics.sorted()) codes.insert(each.code);
  return codes;
}

}  // namespace

TEST_CASE("every diagnostic code has a section, and no section is left over", "[explain]") {
  const std::vector<std::string> listed = cli::explained_codes();
  const std::set<std::string> explained(listed.begin(), listed.end());
  CHECK(explained.size() == listed.size());
  CHECK(explained.size() > 40);
  for (const std::string& code : sources().codes) {
    INFO(code << " needs a section in generator/cli/diagnostics.md");
    CHECK(explained.contains(code));
  }
  for (const std::string& code : explained) {
    INFO(code << " is in generator/cli/diagnostics.md, but nothing reports it");
    CHECK(sources().codes.contains(code));
  }
}

TEST_CASE("a code that is passed on is not overlooked", "[explain]") {
  for (const std::string& passer : sources().passers) {
    INFO("'" << passer
             << "' hands on a code: add a pattern to this test that finds where the code is written");
    CHECK(passers.contains(passer));
  }
  CHECK(sources().passers.size() == passers.size());
}

TEST_CASE("every section says what is meant and shows it wrong and right", "[explain]") {
  for (const std::string& code : cli::explained_codes()) {
    DYNAMIC_SECTION(code) {
      const std::string text = explanation(code);
      CHECK_THAT(text, Contains(code + "\n"));
      CHECK(text.find("```") == std::string::npos);
      CHECK(text.ends_with("\n"));
      if (code == "cannot-paint") return;  // not the author's doing
      CHECK(!example(text, "Wrong:").empty());
      CHECK(!example(text, "Right:").empty());
      CHECK(codes_of_reading(example(text, "Right:")).empty());
    }
  }
}

TEST_CASE("what is wrong in an example is what its section is about", "[explain]") {
  for (const char* code : {"yaml-syntax", "yaml-alias", "yaml-tag", "yaml-key", "yaml-comment",
                           "duplicate-key", "second-document", "invisible-sign"}) {
    INFO(code);
    CHECK(codes_of_reading(example(explanation(code), "Wrong:")) == std::set<std::string>{code});
  }
}

TEST_CASE("explain prints a section, without the marks of Markdown", "[explain]") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"explain", "unknown-key"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Catch::Matchers::StartsWith("unknown-key\nThere is no key of this name here.") &&
                              Contains("\nRight:\n    - prompt: {id: noticed"));
  CHECK(outcome.out.find("### ") == std::string::npos);
  CHECK(outcome.out.find("missing-key") == std::string::npos);
}

TEST_CASE("the page that is built in is the one in the source", "[explain]") {
  const std::string text = page();
  for (const std::string& code : cli::explained_codes()) {
    const auto start = text.find("### " + code + "\n");
    REQUIRE(start != std::string::npos);
    const std::string first_line = text.substr(start + code.size() + 5, 40);
    CHECK_THAT(explanation(code), Contains(first_line));
  }
}

TEST_CASE("every kind of block is explained, with all that it takes and an example") {
  ProgramRunner runner;
  for (const blocks::BlockType& type : blocks::block_types()) {
    INFO(type.kind);
    const Outcome outcome = runner.run({"explain", type.kind});
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.out, StartsWith(type.kind + "\n") && Contains("\nExamples:\n") &&
                                Contains("    - " + type.kind + ":"));
    for (const load::FieldDescription& field : type.fields)
      CHECK_THAT(outcome.out, Contains("\n  " + field.name + " "));
  }
  CHECK_THAT(runner.run({"explain", "promt"}).err, Contains("did you mean 'prompt'?"));
}

}  // namespace tandem::tests
