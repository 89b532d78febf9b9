#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

void expect_no_names(const std::string& text) {
  for (const char* name :
       {"Philomena", "Bartholomew", "Wilhelmina", "Cornelius", "philomena", "wilhelmina"}) {
    CHECK_THAT(text, !Contains(name));
  }
}

TEST_CASE("no name of a person reaches a stream, a file's name or a depfile") {
  ProgramRunner runner;
  runner.err_is_terminal = true;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"build", "small", "-v", "--collate", "--depfile", "x.d", "--stamp",
                                 "x.stamp"},
        {"check", "small", "-v"},
        {"list", "small", "-v"}}) {
    const Outcome outcome = runner.run(arguments);
    CHECK(outcome.code == 0);
    expect_no_names(outcome.out);
    expect_no_names(outcome.err);
  }
  for (const auto& [path, bytes] : runner.files_in("")) expect_no_names(path);
  expect_no_names(runner.text("x.d"));
}

TEST_CASE("an error in the list of couples shows its place, not its line") {
  ProgramRunner runner;
  std::string place;
  SECTION("a name that no font can show") {
    runner.replace("small/content/couples.yaml", "Bartholomew", "Bartholomew\U000F1234");
    place = "small/content/couples.yaml:6:";
  }
  SECTION("a misspelt key on a line with names") {
    runner.replace("small/content/couples.yaml",
                   "a: {name: Wilhelmina, pronouns:", "a: {name: Wilhelmina, pronoun:");
    place = "small/content/couples.yaml:9:";
  }
  SECTION("broken YAML on a line with names") {
    runner.replace("small/content/couples.yaml", "Wilhelmina, pronouns: she/her}",
                   "\"Wilhelmina, pronouns: she/her}");
    place = "small/content/couples.yaml:";
  }
  const Outcome outcome = runner.run({"build", "small"});
  CHECK((outcome.code == 1 || outcome.code == 5));
  CHECK_THAT(outcome.err, Contains(place));
  expect_no_names(outcome.err);
  expect_no_names(outcome.out);
}

TEST_CASE("lines of other files are shown") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  CHECK_THAT(runner.run({"check", "small"}).err, Contains("    9 |   - promt: {id: heard"));
}

}  // namespace
}  // namespace tandem::tests
