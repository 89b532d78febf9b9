#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("a progress bar is drawn for a terminal alone, and wiped") {
  ProgramRunner runner;
  CHECK(runner.run({"check", "small"}).err.empty());
  runner.err_is_terminal = true;
  const Outcome watched = runner.run({"check", "small"});
  CHECK_THAT(watched.err, Contains("\r[") && Contains(" 1/30 listening") && Contains(" 30/30 couple-02"));
  CHECK_THAT(watched.err, Catch::Matchers::EndsWith("\r\x1b[K"));
  CHECK(runner.run({"check", "small", "-q"}).err.empty());
}

TEST_CASE("a bar says how fast a run is and how long it will take") {
  ProgramRunner runner;
  runner.err_is_terminal = true;
  runner.err_width = 120;
  // The clock goes on by a second whenever somebody looks at it, and a check looks more than once a step.
  const std::string err = runner.run({"check", "small"}).err;
  const std::size_t first = err.find(" 1/30 ");
  CHECK_THAT(err.substr(first, err.find("\x1b", first) - first), !Contains("left"));
  CHECK_THAT(err, Contains("/s, ") && Contains("s left)") && Contains(" 30/30 couple-02 (") &&
                      Contains("/s, 0 s left)"));
}

TEST_CASE("a bar keeps to the terminal's width") {
  ProgramRunner runner;
  runner.err_is_terminal = true;
  runner.err_width = 42;
  const std::string err = runner.run({"check", "small"}).err;
  std::size_t start = 0;
  for (std::size_t end = err.find("\x1b[K"); end != std::string::npos; end = err.find("\x1b[K", start)) {
    CHECK(end - start <= 42);
    start = end + 3;
  }
  runner.err_width = 20;
  CHECK(runner.run({"check", "small"}).err.empty());
  runner.err_width = 80;
  runner.environment["TERM"] = "dumb";
  CHECK(runner.run({"check", "small"}).err.empty());
}

TEST_CASE("errors are coloured on a terminal, unless that is refused") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  const std::string red = "\x1b[1;31m";
  CHECK_THAT(runner.run({"list", "small"}).err, !Contains("\x1b["));
  CHECK_THAT(runner.run({"list", "small", "--color", "always"}).err, Contains(red));
  runner.err_is_terminal = true;
  CHECK_THAT(runner.run({"list", "small"}).err, Contains(red));
  CHECK_THAT(runner.run({"list", "small", "--color=never"}).err, !Contains("\x1b["));
  runner.environment["NO_COLOR"] = "1";
  CHECK_THAT(runner.run({"list", "small"}).err, !Contains("\x1b["));
  CHECK_THAT(runner.run({"list", "small", "--color=always"}).err, Contains(red));
  runner.environment["NO_COLOR"] = "";
  CHECK_THAT(runner.run({"list", "small"}).err, Contains(red));
}

}  // namespace
}  // namespace tandem::tests
