// 'tandem press count': paper, ink and time in each variant, held against what is built then.
#include <catch2/catch.hpp>
#include <regex>

#include "cli/kept_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

struct Row {
  int leaves = 0;
  double ink = 0;  ///< per cent
  int toner_pages = 0;
  bool is_as_built = false;
};

Row row_of(const std::string& out, const std::string& name) {
  const std::regex line(name + R"( +(\d+) leaves  ink on +([\d.]+) %, as +(\d+) pages of 5 %(.*))");
  std::smatch found;
  INFO(out);
  REQUIRE(std::regex_search(out, found, line));
  return {std::stoi(found[1]), std::stod(found[2]), std::stoi(found[3]),
          found[4].str().find("as it would be built") != std::string::npos};
}

struct Counted : Kept {
  Outcome count(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "count", "small"});
    const Outcome outcome = run(words);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return outcome;
  }
};

}  // namespace

TEST_CASE_METHOD(Counted, "what a variant takes is said before anything is built", "[count]") {
  const std::string out = count({"--speed", "10"}).out;
  CHECK_THAT(out, StartsWith("2 couples, and the facilitator's set\n") && Contains("about ") &&
                      Contains("at 10 pages a minute\n") && !Contains("facilitator  "));
  CHECK_FALSE(files.exists("small/output/manifest.json"));
  const Row plain = row_of(out, "no variant");
  const Row large = row_of(out, "large-print");
  const Row saving = row_of(out, "ink-saver");
  CHECK(plain.is_as_built);
  CHECK_FALSE(large.is_as_built);
  CHECK(large.leaves >= plain.leaves);
  CHECK(large.toner_pages > plain.toner_pages);
  CHECK(saving.leaves == plain.leaves);
  CHECK(saving.ink <= plain.ink);
  // It is what a stack then has.
  for (const auto& [variant, row] : {std::pair("none", plain), std::pair("large-print", large)}) {
    REQUIRE(run({"build", "small", "--variant", variant, "-q"}).code == 0);
    const Outcome stack = run({"press", "stack", "small", "--variant", variant});
    INFO(stack.err);
    CHECK_THAT(stack.out, Contains("stack: " + std::to_string(row.leaves) + " leaves of paper"));
  }
}

TEST_CASE_METHOD(Counted, "what is asked for is counted: one couple, one side, several variants", "[count]") {
  const std::string both = count({"--couple", "couple-01"}).out;
  CHECK_THAT(both, StartsWith("1 couple, without the facilitator's set\n"));
  const std::string one = count({"--couple", "couple-01", "--edge", "none"}).out;
  CHECK(row_of(one, "no variant").leaves > row_of(both, "no variant").leaves);
  const std::string mixed =
      count({"--couple", "couple-01", "--variant", "large-print", "--variant", "ink-saver"}).out;
  CHECK(row_of(mixed, "large-print, ink-saver").is_as_built);
  CHECK_FALSE(row_of(mixed, "no variant").is_as_built);
  CHECK(run({"press", "count", "small", "--couple", "couple-99"}).code == 2);
  CHECK_THAT(run({"press", "count", "small", "--separators"}).err,
             Contains("'press count' has no '--separators'"));
}

}  // namespace tandem::tests
