// What reaches the terminal: no more than can be read, and nothing that acts on it.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

std::string repeated(int times, const std::string& text) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

int count_in(const std::string& text, const std::string& what) {
  int count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST_CASE("of a file with many mistakes a hundred are shown and the rest counted") {
  ProgramRunner runner;
  runner.files.add("small/content/many.yaml", "article: many\ntitle: Many\nblocks: [prose: x" +
                                                  repeated(20'000, ", {promt: x}") + "]\n");
  const Outcome outcome = runner.run({"check", "small"});
  CHECK(outcome.code == 1);
  CHECK(count_in(outcome.err, "error[unknown-block]") == 100);
  CHECK_THAT(outcome.err,
             Contains("small/content/many.yaml: and more like these, not shown: 19900 errors\n"));
  CHECK_THAT(outcome.err, EndsWith("\n20000 errors\n"));
  CHECK(outcome.err.size() < 50'000);
}

TEST_CASE("an error is shown however many warnings stand before it") {
  ProgramRunner runner;
  runner.files.add("small/content/many.yaml", "article: many\ntitle: Many\nblocks:\n" +
                                                  repeated(150, "  - prose: Day #1\n") + "  - promt: x\n");
  const std::string err = runner.run({"check", "small"}).err;
  CHECK_THAT(err, Contains("error[unknown-block]"));
  CHECK(count_in(err, "warning[yaml-comment]") == 99);
  CHECK_THAT(err, Contains("many.yaml: and more like these, not shown: 51 warnings\n"));
}

void expect_harmless(const Outcome& outcome) {
  for (const std::string& text : {outcome.out, outcome.err}) {
    INFO(text);
    for (const char* sign : {"\x1b", "\a", "\b", "\r", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f"}) {
      CHECK(text.find(sign) == std::string::npos);
    }
  }
}

// A title for the terminal, a cleared screen, a control sequence in one byte, a turned line.
const std::string attack = "\x1b]0;x\a\x1b[2J\x9b" + std::string("2J\b\r\x7f\u202e\u2066\u200f");
const std::string escaped = R"(\e]0;x\a\e[2J\x9b2J\b\r\x7f\u202e\u2066\u200f)";

TEST_CASE("what is typed into a file cannot act on the terminal") {
  const std::vector<std::pair<std::string, std::string>> files{
      {"content/a.yaml", "exercise: a\ntitle: t\ntopic: \"" + escaped + "\"\n"},
      {"content/b.yaml", "article: \"" + escaped + "\"\ntitle: t\nblocks: []\n"},
      {"content/c.yaml", "article: c\ntitle: t\n\"" + escaped + "\": x\nblocks: [\"" + escaped + "\": x]\n"},
      {"content/d.yaml", "article: d\ntitle: \"{" + escaped + "}\"\nblocks: []\n"},
      {"content/e.yaml", "article: e\ntitle: " + attack + "\nblocks: []\n"},
      {"content/f.yaml", "# \u202e turned\narticle: f\ntitel: \u202e\u2066x\nblocks: []\n"},
      {"content/g" + attack + ".yaml", "article: g\ntitle: t\nblocks: [prose: x]\n"},
      {"templates/themes/t.yaml", "theme: t\nextends: \"" + escaped + "\"\n"},
      {"templates/themes/u.yaml", "theme: \"" + escaped + "\"\nextends: base\ndescription: \"" + escaped +
                                      "\"\npalette: {\"" + escaped + "\": \"#000000\"}\n"},
      {"templates/themes/v.yaml",
       "theme: v\nextends: base\ndescription: \"" + escaped + "\"\nwords: {title: \"" + escaped + "\"}\n"},
      {"templates/variants/w.yaml", "variant: w\ndescription: \"" + escaped + "\"\nstyles: {}\n"},
  };
  for (const auto& [path, text] : files) {
    ProgramRunner runner;
    runner.files.add("small/" + path, text);
    INFO(path);
    expect_harmless(runner.run({"check", "small", "-v"}));
    expect_harmless(runner.run({"list", "small"}));
    expect_harmless(runner.run({"explain", "theme", "v", "--project", "small"}));
  }
}

TEST_CASE("what is typed behind the command cannot act on the terminal") {
  ProgramRunner runner;
  const std::vector<std::vector<std::string>> runs{
      {attack},
      {"check", attack},
      {"check", "small", "--theme", attack},
      {"check", "small", "--variant", attack},
      {"check", "small", "--paper", attack},
      {"check", "small", "--language", attack},
      {"check", "small", "--" + attack},
      {"check", "small", "--color", attack},
      {"handout", attack, "--project", "small"},
      {"explain", attack},
      {"explain", "theme", attack, "--project", "small"},
      {"list", "small", attack},
      {"gallery", "small", "--block", attack},
      {"build", "small", "-v", "-o", attack},
  };
  for (const auto& arguments : runs) {
    INFO(arguments.front());
    const Outcome outcome = runner.run(arguments);
    expect_harmless(outcome);
    CHECK_FALSE((outcome.err + outcome.out).empty());
  }
}

}  // namespace
}  // namespace tandem::tests
