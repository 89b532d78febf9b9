// A check makes all that a build would make, so that what a build cannot make is an error of the check, at
// its place.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string listening = "small/content/listening.yaml";

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a title that no PDF can hold is an error of the check, where it is written", "[check]") {
  ProgramRunner runner;
  runner.replace(listening, "title: Listening", "title: " + repeated("conversations ", 2400) + "Listening");
  for (const char* command : {"check", "build"}) {
    const Outcome outcome = runner.run({command, "small"});
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("small/content/listening.yaml:2:8: error[too-much-text]: this title"));
  }
}

TEST_CASE("what is too tall on a page of contents, a cover or a run sheet is told at its own place",
          "[check]") {
  ProgramRunner runner;
  runner.replace(listening, "purpose: ", "purpose: " + repeated("Once more. ", 400));
  CHECK_THAT(
      runner.run({"check", "small"}).err,
      Contains("small/content/listening.yaml:7:10: error[too-tall]") && !Contains("\nerror[too-tall]"));
}

TEST_CASE("a couple's name that fills a page is told at that name, not at the workshop's title", "[check]") {
  ProgramRunner runner;
  runner.replace("small/content/couples.yaml", "name: Philomena", "name: " + repeated("Noor ", 600));
  const std::string err = runner.run({"check", "small"}).err;
  CHECK_THAT(err, Contains("small/content/couples.yaml:") && Contains("error[too-tall]"));
  CHECK(err.find("evening.yaml") == std::string::npos);
}

TEST_CASE("an id that makes a file's name too long is told when it is read", "[check]") {
  ProgramRunner runner;
  const std::string id = "l" + repeated("o", 99) + "ng";
  runner.replace("small/content/couples.yaml", "id: couple-01", "id: " + id);
  CHECK_THAT(runner.run({"check", "small"}).err,
             Contains("error[out-of-range]: this id has 102 characters, and 100 is the most"));
  runner.replace("small/content/couples.yaml", id, "l" + repeated("o", 99));
  CHECK(runner.run({"build", "small", "--fillable", "both", "--collate"}).code == 0);
}

TEST_CASE("a check binds all packs together where a build would", "[check]") {
  ProgramRunner runner;
  CHECK(runner.run({"check", "small", "--collate"}).code == 0);
  CHECK(runner.files_in("small/output").empty());
}

}  // namespace tandem::tests
