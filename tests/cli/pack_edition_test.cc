// The facilitator's edition of each couple's pack: made where it is asked for, for the facilitator alone.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const char* const edition = "out/facilitator-only/couple-01/couple-01-facilitator.pdf";

}  // namespace

TEST_CASE("a build makes the facilitator's edition of each pack, and the packs stay as they are") {
  ProgramRunner runner;
  runner.run({"build", "small", "-o", "out"});
  const auto packs = runner.files_in("out/packs");
  CHECK_FALSE(runner.files.exists(edition));
  const Outcome outcome = runner.run({"build", "small", "-o", "out", "--pack-editions"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  CHECK(runner.files_in("out/packs") == packs);
  const std::string words = PdfOnDisk(runner.text(edition)).text();
  CHECK_THAT(words, Contains("Why it is here") && Contains("Everybody gets it.") &&
                        Contains("It closes every copy.") && Contains("your partner") &&
                        !Contains("Philomena") && !Contains("Bartholomew"));
  CHECK_THAT(runner.text("out/fields.json"), !Contains("facilitator-only"));
  // What it is asked for no longer is left over.
  CHECK_THAT(runner.run({"build", "small", "-o", "out"}).err,
             Contains("warning[left-over]") && Contains(edition));
}

TEST_CASE("whoever asks for one couple's pack gets the edition of that one") {
  ProgramRunner runner;
  runner.run({"build", "small", "-o", "out", "--pack-editions", "--only", "packs", "--couple", "couple-02"});
  CHECK_FALSE(runner.files.exists(edition));
  CHECK(runner.files.exists("out/facilitator-only/couple-02/couple-02-facilitator.pdf"));
}

TEST_CASE("a check lays out the editions that a build would make") {
  const auto checked = [](int notes, bool has_editions) {
    ProgramRunner runner;
    std::string words = "close: |\n";
    for (int i = 0; i < notes; ++i) words += "  - Wait.\n";
    runner.replace("small/content/shared-meal.yaml", "blocks:\n", words + "blocks:\n");
    std::vector<std::string> arguments{"check", "small", "--paper", "a4"};
    if (has_editions) arguments.emplace_back("--pack-editions");
    return runner.run(arguments);
  };
  // As many notes as have room beside the page; with the line on why the sheet is there they have none.
  int notes = 1;
  int too_many = 128;
  while (notes + 1 < too_many) {
    const int middle = (notes + too_many) / 2;
    (checked(middle, false).code == 0 ? notes : too_many) = middle;
  }
  REQUIRE(notes > 1);
  const Outcome outcome = checked(notes, true);
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("small/content/shared-meal.yaml:") && Contains("error[notes-too-tall]"));
}

}  // namespace tandem::tests
