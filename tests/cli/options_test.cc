#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

struct WrongUse {
  std::vector<std::string> arguments;
  std::string message;
};

TEST_CASE("wrong use ends with 2 and says what was meant") {
  const auto wrong = GENERATE(values<WrongUse>({
      {{},
       "name a command: new, build, handout, check, list, explain, schema, gallery, roster, print, manifest, "
       "press, "
       "fix, "
       "doctor, "
       "help"},
      {{"biuld"}, "there is no command 'biuld'\n   hint: did you mean 'build'?"},
      {{"build", "--ouput", "x"}, "there is no option '--ouput'\n   hint: did you mean '--output'?"},
      {{"build", "--stam", "x"}, "options are written in full: did you mean '--stamp'?"},
      {{"build", "--verb"}, "options are written in full: did you mean '--verbose'?"},
      {{"build", "-x"}, "there is no option '-x'"},
      {{"build", "--output"}, "--output"},
      {{"build", "--output="}, "--output"},
      {{"build", "--quiet=yes"}, "--quiet"},
      {{"build", "--theme", "a", "--theme", "b"}, "'--theme' is given twice"},
      {{"build", "small", "other"}, "'other' is one word too many"},
      {{"build", "small", "--project", "small"}, "given twice"},
      {{"build", ""}, "empty"},
      {{"build", "small", "--words", "x"}, "there is no option '--words'"},
      {{"build", "-q", "-v"}, "exclude each other"},
      {{"build", "--depfile", "x.d"}, "'--depfile' needs '--stamp'"},
      {{"build", "--color", "alway"}, "did you mean 'always'?"},
      {{"handout"}, "which handout?"},
      {{"handout", "x", "--collate"},
       "'--collate' is no option of 'tandem handout'\n   hint: it belongs to: build"},
      {{"press"}, "what shall the press do?"},
      {{"press", "stak"}, "'tandem press stak' is no command\n   hint: did you mean 'stack'?"},
      {{"press", "prove"}, "which PDF?\n   hint: name its file: tandem press prove FILE"},
      {{"press", "stack", "--leaf", "0"}, "'--leaf' cannot be '0'"},
      {{"press", "stack", "--copy", "c"},
       "'--copy' cannot be 'c'\n   hint: it is a, b, joint or facilitator"},
      {{"list", "--theme", "x"}, "it belongs to: build, handout, press, check, gallery"},
      {{"handout", "listenin", "--project", "small"},
       "there is no exercise or article 'listenin'\n   hint: did you mean 'listening'?"},
      {{"build", "small", "--theme", "workbok"},
       "there is no theme 'workbok'\n   hint: did you mean 'workbook'?"},
      {{"build", "small", "--paper", "lettre"},
       "there is no paper 'lettre'\n   hint: did you mean 'letter'?"},
      {{"check", "small", "--paper", "a44"}, "did you mean 'a4'?"},
      {{"check", "small", "--variant", "large-print", "--variant", "ink-saver", "--variant", "larg-print"},
       "there is no variant 'larg-print'\n   hint: did you mean 'large-print'?"},
      {{"build", "small", "--variant", "ink-saver", "--variant", "ink-saver"},
       "'--variant ink-saver' is given twice"},
      {{"list", "--variant", "x"}, "it belongs to: build, handout, check, press, explain, gallery"},
      {{"build", "--block", "scale"}, "it belongs to: gallery"},
      {{"gallery", "--block", "scale", "--block", "scale"}, "'--block scale' is given twice"},
      {{"explain"}, "what shall be explained?\n   hint: name the word in brackets"},
      {{"explain", "colour"}, "'colour' cannot be explained\n   hint: name the word in brackets"},
      {{"explain", "unknwon-key"}, "'unknwon-key' cannot be explained\n   hint: did you mean 'unknown-key'?"},
      {{"build", "--largeprint"},
       "there is no option '--largeprint'\n   hint: did you mean '--variant large-print'?"},
      {{"explain", "block", "promt"}, "'promt' cannot be explained\n   hint: did you mean 'prompt'?"},
      {{"explain", "unknown-key", "please"}, "'please' is one word too many"},
      {{"explain", "theme"}, "which theme?"},
      {{"explain", "theme", "base", "workbook"}, "'workbook' is one word too many"},
      {{"explain", "theme", "workbok", "--project", "small"},
       "there is no theme 'workbok'\n   hint: did you mean 'workbook'?"},
      {{"explain", "theme", "base", "--project", "small", "--variant", "ink"}, "there is no variant 'ink'"},
  }));
  ProgramRunner runner;
  const auto before = runner.files_in("");
  const Outcome outcome = runner.run(wrong.arguments);
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, StartsWith("error: "));
  CHECK_THAT(outcome.err, Contains(wrong.message));
  CHECK(runner.files_in("") == before);
}

TEST_CASE("options stand before or behind the command") {
  ProgramRunner runner;
  const Outcome behind = runner.run({"check", "small", "-q"});
  const Outcome before = runner.run({"-q", "--project", "small", "check"});
  CHECK(behind.code == 0);
  CHECK(before.code == 0);
  CHECK(behind.out.empty());
  CHECK(before.out.empty());
}

TEST_CASE("the program's help shows commands, examples and exit codes") {
  ProgramRunner runner;
  const Outcome general = runner.run({"--help"});
  CHECK(general.code == 0);
  CHECK(general.err.empty());
  CHECK_THAT(general.out,
             Contains("usage: tandem COMMAND") && Contains("examples:") && Contains("exit codes:"));
}

TEST_CASE("the version is a line of its own") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"--version"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Catch::Matchers::Matches("tandem [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

}  // namespace
}  // namespace tandem::tests
