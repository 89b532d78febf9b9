// Many threads: the same bytes, the same words in the same order, the same end as with one.
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::vector<std::string> other_counts{"2", "3", "16"};

/// A roster of many names, in which every fifth couple has gone without the page that all must have.
std::string roster(int couples, bool has_errors) {
  const std::vector<std::string> names{"Noor", "Õnne-Liis", "王秀英", "عائشة", "Zoë", "Þórður", "Nguyễn"};
  std::string text = "workshop: evening\ncouples:\n";
  for (int i = 0; i < couples; ++i) {
    const std::size_t name = static_cast<std::size_t>(i) % names.size();
    text += "  - id: c" + std::to_string(100 + i) + "\n    a: {name: " + names[name] +
            "}\n    b: {name: " + names[(name * 3 + 1) % names.size()] + std::string(name, 'x') + "}\n";
    if (has_errors && i % 5 == 2) text += "    ban: [resources]\n";
  }
  return text;
}

struct Result {
  Outcome outcome;
  std::map<std::string, std::string> files;
};

Result build(ProgramRunner& runner, const std::string& jobs, std::vector<std::string> options = {}) {
  const std::string folder = "out-" + jobs;
  options.insert(options.begin(), {"build", "small", "--jobs", jobs, "--output", folder});
  Result result{runner.run(options), {}};
  for (const auto& [path, bytes] : runner.files_in(folder)) result.files[path.substr(folder.size())] = bytes;
  for (std::string* text : {&result.outcome.out, &result.outcome.err}) {
    for (std::size_t at = text->find(folder); at != text->npos; at = text->find(folder)) {
      text->replace(at, folder.size(), "OUT");
    }
  }
  return result;
}

void check_same(const Result& one, const Result& many) {
  CHECK(many.outcome.code == one.outcome.code);
  CHECK(many.outcome.out == one.outcome.out);
  CHECK(many.outcome.err == one.outcome.err);
  REQUIRE(many.files.size() == one.files.size());
  for (const auto& [path, bytes] : one.files) {
    INFO(path);
    CHECK((many.files.at(path) == bytes));
  }
}

TEST_CASE("a build has the same files for any number of threads") {
  ProgramRunner runner;
  runner.files.add("small/content/couples.yaml", roster(23, false));
  const Result one = build(runner, "1", {"--collate", "--fillable", "both"});
  CHECK(one.outcome.code == 0);
  CHECK(one.files.size() > 23 * 4);
  for (const std::string& jobs : other_counts) {
    check_same(one, build(runner, jobs, {"--collate", "--fillable", "both"}));
  }
}

TEST_CASE("volumes are the same for any number of threads") {
  ProgramRunner runner;
  runner.files.add("small/content/couples.yaml", roster(23, false));
  const Result one = build(runner, "1", {"--collate", "--volume", "5"});
  CHECK(one.files.contains("/packs/all-005.pdf"));
  check_same(one, build(runner, "4", {"--collate", "--volume", "5"}));
}

TEST_CASE("what is wrong is said in the same order for any number of threads, and the same is left out") {
  ProgramRunner runner;
  runner.files.add("small/content/couples.yaml", roster(23, true));
  const Result one = build(runner, "1");
  CHECK(one.outcome.code == 5);
  CHECK_THAT(one.outcome.err, Contains("packs not made: c102, c107, c112, c117, c122"));
  for (const std::string& jobs : other_counts) check_same(one, build(runner, jobs));
}

TEST_CASE("a run with many threads that is interrupted leaves what one with a single thread leaves") {
  for (const int steps : {0, 4, 5, 12}) {
    ProgramRunner runner;
    runner.files.add("small/content/couples.yaml", roster(23, false));
    runner.steps_until_interrupt = steps;
    const Result one = build(runner, "1");
    CHECK(one.outcome.code == 130);
    CHECK_THAT(one.outcome.err, Contains("the same command goes on"));
    check_same(one, build(runner, "4"));
  }
}

TEST_CASE("a disk that is full ends a run with many threads as it ends one with a single thread") {
  ProgramRunner runner;
  runner.files.fail_writes("No space left on device");
  const Result one = build(runner, "1");
  CHECK(one.outcome.code == 4);
  check_same(one, build(runner, "4"));
}

TEST_CASE("handouts are made by many threads, too") {
  ProgramRunner runner;
  for (const char* jobs : {"1", "3"}) {
    CHECK(runner
              .run({"handout", "listening", "resources", "shared-meal", "--project", "small", "-q", "-j",
                    jobs, "-o", jobs})
              .code == 0);
  }
  CHECK(runner.files_in("1").size() == 3);
  for (const auto& [path, bytes] : runner.files_in("1")) CHECK((runner.text("3" + path.substr(1)) == bytes));
}

TEST_CASE("a number of threads is a number") {
  ProgramRunner runner;
  const std::string wrong = GENERATE("0", "-1", "many", "2x", "99999999999", "1025");
  const Outcome outcome = runner.run({"build", "small", "--jobs=" + wrong});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'--jobs' cannot be '" + wrong + "'") && Contains("from 1 to 1024"));
}

}  // namespace
}  // namespace tandem::tests
