// A sheet that names its own paper: its handout has it, packs keep theirs.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string recipe = "small/templates/recipes/small.yaml";

/// A poster, and a notice that a smaller paper does not hold in one piece.
void add_sheets(ProgramRunner& runner) {
  runner.files.add("small/content/wall.yaml",
                   "article: wall\ntitle: For the wall\npaper: poster-a3\n"
                   "blocks:\n  - big-prompt: {text: You may pass.}\n");
  std::string prompts;
  for (int i = 0; i < 14; ++i) {
    prompts +=
        "      - prompt: {id: p" + std::to_string(i) + ", ask: \"What would you like to keep?\", lines: 3}\n";
  }
  runner.files.add("small/content/notice.yaml",
                   "article: notice\ntitle: Notice\npaper: large\nblocks:\n"
                   "  - keep-together:\n" +
                       prompts);
  runner.files.add("small/templates/pages/large.yaml",
                   "page: large\nextends: a4\nuse: poster\nwidth: 600 mm\nheight: 900 mm\n");
}

std::string handout(ProgramRunner& runner, const std::string& sheet, std::vector<std::string> options) {
  options.insert(options.begin(), {"handout", sheet, "--project", "small", "-q", "-o", "x"});
  REQUIRE(runner.run(options).code == 0);
  return runner.text("x/handouts/" + sheet + ".pdf");
}

}  // namespace

TEST_CASE("a sheet's handout has the paper that the sheet names, unless one sheet is asked for on another") {
  ProgramRunner runner;
  add_sheets(runner);
  const std::string own = handout(runner, "wall", {});
  CHECK(own == handout(runner, "wall", {"--paper", "poster-a3"}));
  CHECK(own != handout(runner, "wall", {"--paper", "a4"}));
  const std::vector<std::vector<std::string>> builds{{"build", "small", "-q"},
                                                     {"build", "small", "-q", "--paper", "letter"}};
  for (const auto& options : builds) {
    REQUIRE(runner.run(options).code == 0);
    CHECK(runner.text("small/output/handouts/wall.pdf") == own);
  }
}

TEST_CASE("a check lays a sheet out on its own paper, and on those of packs where it is in one") {
  ProgramRunner runner;
  add_sheets(runner);
  CHECK(runner.run({"check", "small"}).out == "all is well: 6 handouts and 2 packs on 7 papers\n");
  CHECK(runner.run({"check", "small", "--paper", "letter"}).code == 0);
  CHECK(runner.run({"check", "small", "--stress", "--theme", "workbook"}).code == 0);
  runner.replace(recipe, "[listening,", "[notice, listening,");
  CHECK_THAT(
      runner.run({"check", "small"}).err,
      Contains("small/content/notice.yaml:3:8: warning[made-for-other-paper]: 'notice' is made for large") &&
          Contains("error[too-tall]"));
}

TEST_CASE("a pack has one paper throughout") {
  ProgramRunner runner;
  add_sheets(runner);
  runner.replace(recipe, "[listening,", "[wall, listening,");
  const Outcome fits = runner.run({"build", "small"});
  CHECK(fits.code == 0);
  CHECK(fits.err.empty());
}

}  // namespace tandem::tests
