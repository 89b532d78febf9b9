#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

// A character of a private use area, which no font of a theme has.
constexpr const char* no_glyph = "\U000F1234";

TEST_CASE("errors in shared content are all shown, sorted, and nothing is written") {
  ProgramRunner runner;
  runner.replace("small/content/shared-meal.yaml", "prompt:", "promt:");
  runner.replace("small/content/listening.yaml", "lines: 2", "lines: two");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"build", "small"},
                                                    {"build", "small", "-q"},
                                                    {"check", "small"},
                                                    {"list", "small"}}) {
    const Outcome outcome = runner.run(arguments);
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, StartsWith("small/content/listening.yaml:9:"));
    CHECK_THAT(outcome.err,
               Contains("small/content/shared-meal.yaml:9:5: error[") && Contains("did you mean 'prompt'?"));
    CHECK_THAT(outcome.err, EndsWith("2 errors\n"));
    CHECK(runner.files_in("small/output").empty());
  }
}

TEST_CASE("a sheet that cannot be laid out stops all before a file is written") {
  ProgramRunner runner;
  runner.replace("small/content/shared-meal.yaml", "one meal", std::string("one ") + no_glyph);
  const Outcome outcome = runner.run({"build", "small"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("small/content/shared-meal.yaml:7:") && EndsWith("1 error\n"));
  CHECK(runner.files_in("small/output").empty());
}

TEST_CASE("a couple's own error costs that couple's pack alone") {
  ProgramRunner runner;
  SECTION("a name that no font can show") {
    runner.replace("small/content/couples.yaml", "Bartholomew", std::string("Bart") + no_glyph);
  }
  SECTION("the resource page is banned") {
    runner.replace("small/content/couples.yaml", "ban: [one-thing]", "ban: [resources]");
  }
  const Outcome outcome = runner.run({"build", "small", "--stamp", "stamp"});
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("small/content/couples.yaml:"));
  CHECK_THAT(outcome.err, Contains("packs not made: couple-01\n"));
  CHECK_THAT(runner.run({"build", "small", "-q"}).err, Contains("packs not made: couple-01\n"));
  CHECK(runner.files_in("small/output/handouts").size() == 4);
  CHECK(runner.files_in("small/output/packs/couple-01").empty());
  CHECK(runner.files_in("small/output/packs/couple-02").size() == 2);
  CHECK_FALSE(runner.files.exists("stamp"));
  CHECK(runner.run({"check", "small"}).code == 1);
}

TEST_CASE("what is no project ends with 4") {
  ProgramRunner runner;
  for (const char* command : {"build", "check", "list"}) {
    const Outcome outcome = runner.run({command, "nowhere", "-q"});
    CHECK(outcome.code == 4);
    CHECK_THAT(outcome.err, Contains("'nowhere'") && Contains("hint:"));
  }
}

TEST_CASE("a full disk ends with 4 and keeps what was there") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q"});
  const auto before = runner.files_in("small/output");
  runner.replace("small/content/one-thing.yaml", "One thing I can do", "One small thing I can do");
  runner.files.fail_writes("No space left on device");
  const Outcome outcome = runner.run({"build", "small", "-q", "--stamp", "stamp"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err,
             Contains("cannot write small/output/handouts/one-thing.pdf: No space left on device"));
  CHECK(outcome.out.empty());
  CHECK(runner.files_in("small/output") == before);
  CHECK_FALSE(runner.files.exists("stamp"));
}

TEST_CASE("an output folder that cannot be made ends with 4") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("tandem-cli-test-" + std::to_string(::getpid()));
  DiskFileSystem disk;
  std::string problem;
  ProgramRunner runner;
  for (const auto& [path, text] : runner.files_in("small")) {
    REQUIRE(disk.write_atomically(folder / path, text, problem));
  }
  // Root may write anywhere, but not below a file.
  REQUIRE(disk.write_atomically(folder / "a-file", "", problem));
  const std::string below_a_file = folder / "a-file/out";
  const Outcome outcome = runner.run_on(disk, {"build", folder / "small", "-o", below_a_file});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("Not a directory"));

  SECTION("on a real disk no temporary file is left behind") {
    CHECK(runner.run_on(disk, {"build", folder / "small", "-o", folder / "out"}).code == 0);
    const auto made = disk.list(folder / "out");
    CHECK(made.size() == 12);
    for (const std::string& path : made) CHECK_THAT(path, EndsWith(".pdf") || EndsWith("/fields.json"));
  }
  fs::remove_all(folder);
}

TEST_CASE("a stamp that cannot be written ends with 4") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q"});
  runner.files.fail_writes("Permission denied");
  const Outcome outcome = runner.run({"build", "small", "--stamp", "stamp"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("cannot write stamp: Permission denied"));
}

TEST_CASE("warnings end with 3 only when that is asked for, and the files are made") {
  ProgramRunner runner;
  runner.replace("small/content/shared-meal.yaml", "A meal together", "Meal #2");
  const Outcome calm = runner.run({"build", "small", "--stamp", "calm"});
  CHECK(calm.code == 0);
  CHECK_THAT(calm.err, EndsWith("1 warning\n"));
  CHECK(runner.files.exists("calm"));
  const Outcome strict = runner.run({"build", "small", "--strict", "-q", "-o", "x", "--stamp", "strict"});
  CHECK(strict.code == 3);
  CHECK(strict.err == calm.err);
  CHECK(runner.files_in("x").size() == 12);
  CHECK_FALSE(runner.files.exists("strict"));
  CHECK(runner.run({"check", "small"}).out == "no errors: 4 handouts and 2 packs on 5 papers\n");
  CHECK(runner.run({"check", "small", "--strict"}).code == 3);
  CHECK(runner.run({"list", "small", "--strict"}).code == 3);
}

TEST_CASE("an interrupted run leaves whole files and says so") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q", "-o", "whole"});
  const auto whole = runner.files_in("whole");
  for (int steps = 0; steps < 7; ++steps) {
    ProgramRunner stopped;
    stopped.steps_until_interrupt = steps;
    const Outcome outcome = stopped.run({"build", "small", "-q", "-o", "whole", "--stamp", "stamp"});
    CHECK(outcome.code == 130);
    CHECK_THAT(outcome.err, Contains("interrupted"));
    CHECK(outcome.out.empty());
    CHECK_FALSE(stopped.files.exists("stamp"));
    for (const auto& [name, bytes] : stopped.files_in("whole")) CHECK(whole.at(name) == bytes);
    CHECK(stopped.files_in("whole").size() == (steps < 5 ? 0u : steps == 5 ? 6u : 9u));
  }
}

}  // namespace
}  // namespace tandem::tests
