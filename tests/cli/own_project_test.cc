// A project of one's own on a library: what is there without copying, what takes the place of what, and that
// nothing private comes from below.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "cli/program_runner.h"
#include "golden.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

std::string pdf_text(const std::string& bytes) {
  return PdfOnDisk(bytes).text();
}

// The small project is the library; 'mine/' stands on it.
struct OwnProject : ProgramRunner {
  explicit OwnProject(const std::string& settings = "workshop: evening\n") {
    installed_library = "small";
    files.add("mine/tandem.yaml", "project: mine\nlibrary: installed\n" + settings);
    files.add("mine/couples.yaml",
              "couples:\n  - id: couple-07\n    a: {name: Theodora, pronouns: she/her}\n"
              "    b: {name: Ignatius, pronouns: he/him}\n");
  }

  std::vector<std::string> handouts() {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : files_in("out/handouts")) names.push_back(path.substr(13));
    return names;
  }
};

std::string own_listening() {
  return "exercise: listening\ntitle: Listening, our way\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
         "opt-out: You may pass.\npurpose: A test.\nblocks:\n"
         "  - prompt: {id: heard, ask: \"When did {partner} hear you?\"}\n";
}

// The words of the source language, marked.
std::string locale() {
  std::string base = read_file(checkout_folder() + "/templates/themes/base.yaml");
  return "locale: es\ndescription: Spanish\nlanguage: es\n" + base.substr(base.find("\nwords:"));
}

void translate(ProgramRunner& runner, const std::vector<std::string>& names) {
  runner.files.add("small/templates/locales/es.yaml", locale());
  for (const std::string& name : names) {
    std::string words = runner.text("small/content/" + name + ".yaml");
    words.insert(words.find('\n') + 1, "translates: 1\n");
    runner.files.add("small/content/es/" + name + ".yaml", words);
  }
}

}  // namespace

TEST_CASE("a project with two files builds on the library, with its own couples and none of the library's") {
  OwnProject runner(
      "workshop: evening\norganisation: \"Ł. O'Brien-Ñandú\"\ndate: 2027-03-12\nstart: \"18:30\"\n");
  const Outcome outcome = runner.run({"build", "mine", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK(runner.handouts() ==
        std::vector<std::string>{"listening.pdf", "one-thing.pdf", "resources.pdf", "shared-meal.pdf"});
  CHECK(runner.files_in("out/packs").size() == 3);
  const std::string cover = pdf_text(runner.text("out/packs/couple-07/couple-07-a.pdf"));
  CHECK_THAT(cover, Contains("Ł. O'Brien-Ñandú") && Contains("March 12, 2027") && Contains("Theodora"));
  CHECK_THAT(cover, !Contains("A test"));  // the library's organisation
  CHECK_THAT(pdf_text(runner.text("out/workshops/evening/evening-run-sheet.pdf")), Contains("18:30"));
  for (const auto& [path, bytes] : runner.files_in("out")) CHECK_THAT(path, !Contains("couple-01"));
  CHECK_THAT(runner.run({"list", "couples", "mine"}).out, !Contains("couple-01"));
}

TEST_CASE("a file of the same id takes the place of the library's, which stays as it is") {
  OwnProject runner;
  const std::string before = runner.text("small/content/listening.yaml");
  runner.files.add("mine/content/mutuality/listening.yaml", own_listening());
  REQUIRE(runner.run({"build", "mine", "-o", "out"}).code == 0);
  CHECK_THAT(pdf_text(runner.text("out/handouts/listening.pdf")), Contains("Listening, our way"));
  CHECK_THAT(pdf_text(runner.text("out/packs/couple-07/couple-07-a.pdf")), Contains("Listening, our way"));
  CHECK(runner.text("small/content/listening.yaml") == before);

  const std::string listed = runner.run({"list", "sheets", "mine"}).out;
  CHECK_THAT(listed, Contains("listening    own, in place of the library's  exercise  mutuality"));
  CHECK_THAT(listed, Contains("one-thing    library                         exercise"));
  CHECK_THAT(runner.run({"explain", "sheet", "listening", "--project", "mine"}).out,
             Contains("written in    mine/content/mutuality/listening.yaml:1\n") &&
                 Contains("in place of   small/content/listening.yaml:1\n") &&
                 Contains("recipe        small  small/templates/recipes/small.yaml:3\n") &&
                 Contains("workshop      evening  small/content/evening.yaml:5\n"));
  CHECK_THAT(runner.run({"explain", "project", "--project", "mine"}).out,
             Contains("library       small      mine/tandem.yaml:2\n") &&
                 Contains("workshop      evening    mine/tandem.yaml:3\n") &&
                 Contains("theme         workbook   what Tandem does of itself\n") &&
                 Contains("sheet listening  mine/content/mutuality/listening.yaml  "
                          "small/content/listening.yaml\n"));
}

TEST_CASE("themes, papers, recipes and workshops extend those whose place they take") {
  OwnProject runner;
  runner.files.add("mine/templates/themes/workbook.yaml",
                   "theme: workbook\nextends: workbook\ndescription: Ours\npalette: {accent: \"#5d2f55\"}\n");
  runner.files.add(
      "mine/content/small-thanks.yaml",
      "exercise: small-thanks\ntitle: Small thanks\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
      "opt-out: You may pass.\npurpose: A test.\nblocks:\n  - stem: {id: t, start: Thank you for}\n");
  runner.files.add("mine/templates/recipes/small.yaml",
                   "recipe: small\nextends: small\nadd: [small-thanks]\nleave-out: [one-thing]\n");
  runner.files.add("mine/content/workshops/evening.yaml",
                   "workshop: evening\nextends: evening\ndate: 2027-05-02\nstart: \"19:00\"\n");
  const Outcome outcome = runner.run({"build", "mine", "-o", "out"});
  CHECK(outcome.err == "");
  REQUIRE(outcome.code == 0);
  CHECK(runner.handouts() ==
        std::vector<std::string>{"listening.pdf", "resources.pdf", "shared-meal.pdf", "small-thanks.pdf"});
  const std::string copy = pdf_text(runner.text("out/packs/couple-07/couple-07-a.pdf"));
  CHECK_THAT(copy, Contains("A small evening") && Contains("May 2, 2027") && Contains("Small thanks"));
  CHECK_THAT(copy, !Contains("One thing of mine"));
  const std::string run_sheet = pdf_text(runner.text("out/workshops/evening/evening-run-sheet.pdf"));
  CHECK_THAT(run_sheet, Contains("19:00") && Contains("Hear each other"));
  CHECK_THAT(runner.run({"explain", "theme", "workbook", "--project", "mine"}).out,
             Contains("#5d2f55") && Contains("mine/templates/themes/workbook.yaml:4"));

  // What is to be left out must be there; the mistake is where it is written.
  runner.replace("mine/templates/recipes/small.yaml", "one-thing", "one-thin");
  CHECK_THAT(
      runner.run({"build", "mine", "-o", "out"}).err,
      StartsWith(
          "mine/templates/recipes/small.yaml:4:13: error[unknown-sheet]: this recipe has no 'one-thin' "
          "to leave out\n") &&
          Contains("did you mean 'one-thing'?"));
}

TEST_CASE("in the ground layer what extends itself still goes in a circle") {
  ProgramRunner runner;
  runner.files.add("small/templates/recipes/small.yaml", "recipe: small\nextends: small\n");
  CHECK_THAT(runner.run({"build", "small"}).err,
             Contains("small.yaml:2:10: error[extends-circle]: recipe 'small' extends itself"));
  runner.files.add("small/templates/recipes/small.yaml", "recipe: small\nextends: smal\n");
  CHECK_THAT(
      runner.run({"build", "small"}).err,
      Contains("error[unknown-recipe]: there is no recipe 'smal'") && Contains("did you mean 'small'?"));
}

TEST_CASE("mistakes are shown in the file that has them, the library's too") {
  OwnProject runner;
  runner.replace("small/content/one-thing.yaml", "blocks:", "bloks:");
  CHECK_THAT(runner.run({"build", "mine", "-o", "out"}).err,
             Contains("small/content/one-thing.yaml:8:1: error"));
  runner.replace("small/content/one-thing.yaml", "bloks:", "blocks:");
  runner.replace("mine/tandem.yaml", "workshop: evening", "workshop: evning\ntheme: workbok");
  const std::string told = runner.run({"build", "mine", "-o", "out"}).err;
  CHECK_THAT(told,
             Contains("mine/tandem.yaml:3:11: error[unknown-workshop]: there is no workshop 'evning'") &&
                 Contains("mine/tandem.yaml:4:8: error[unknown-theme]: there is no theme 'workbok'"));
  CHECK_THAT(told, !Contains("Theodora") && !Contains("Ignatius"));
}

TEST_CASE("a library that is not there, and one that leads back, are errors with their place") {
  OwnProject runner;
  runner.installed_library.clear();
  CHECK_THAT(runner.run({"build", "mine"}).err,
             StartsWith("mine/tandem.yaml:2:10: error[no-library]: no library came with this program\n"));
  runner.files.add("mine/tandem.yaml", "project: mine\nlibrary: ../smal\n");
  CHECK_THAT(runner.run({"build", "mine"}).err,
             StartsWith("mine/tandem.yaml:2:10: error[no-library]: there is no library in mine/../smal\n"));
  runner.installed_library = "mine";
  runner.files.add("mine/tandem.yaml", "project: mine\nlibrary: installed\n");
  CHECK_THAT(runner.run({"build", "mine"}).err,
             StartsWith("mine/tandem.yaml:2:10: error[no-library]: this library stands on itself\n"));
  runner.files.add("mine/tandem.yaml", "library: installed\n");
  CHECK_THAT(runner.run({"build", "mine"}).err, Contains("begin it with 'project: my-project'"));
}

TEST_CASE("a library may be a project that stands on another one") {
  OwnProject runner;
  runner.files.add("ours/tandem.yaml",
                   "project: ours\nlibrary: installed\norganisation: Elm Road Practice\ntheme: clinic\n");
  runner.files.add("ours/content/listening.yaml", own_listening());
  runner.installed_library = "small";
  runner.files.add("mine/tandem.yaml", "project: mine\nlibrary: ours\nworkshop: evening\n");
  // Paths are below the project's folder.
  runner.files.add("mine/ours/tandem.yaml", runner.text("ours/tandem.yaml"));
  runner.files.add("mine/ours/content/listening.yaml", own_listening());
  const Outcome outcome = runner.run({"build", "mine", "-o", "out"});
  CHECK(outcome.err == "");
  REQUIRE(outcome.code == 0);
  CHECK_THAT(pdf_text(runner.text("out/packs/couple-07/couple-07-a.pdf")),
             Contains("Elm Road Practice") && Contains("Listening, our way"));
  CHECK_THAT(runner.run({"explain", "project", "--project", "mine"}).out,
             Contains("mine/ours/tandem.yaml:3") && Contains("theme         clinic"));
}

TEST_CASE("an invented date of the library's is printed in no project") {
  OwnProject runner;
  runner.replace("small/content/evening.yaml", "recipe:", "date: 2031-01-09\nexample: yes\nrecipe:");
  REQUIRE(runner.run({"build", "mine", "-o", "out"}).code == 0);
  CHECK_THAT(pdf_text(runner.text("out/packs/couple-07/couple-07-a.pdf")), !Contains("2031"));
  CHECK_THAT(pdf_text([&] {
               REQUIRE(runner.run({"build", "small", "-o", "elsewhere"}).code == 0);
               return runner.text("elsewhere/packs/couple-01/couple-01-a.pdf");
             }()),
             Contains("2031"));
}

TEST_CASE("the project's look goes before the program's, and the command line before both") {
  OwnProject runner("workshop: evening\npaper: letter\nvariants: [large-print]\n");
  const auto size_of = [&](const std::vector<std::string>& arguments) {
    REQUIRE(runner.run(arguments).code == 0);
    const std::string pdf = runner.text("out/handouts/listening.pdf");
    const std::string said = PdfOnDisk(pdf).run("pdfinfo FILE").output;
    return std::string(said.find("612 x 792") != std::string::npos ? "letter" : "a4");
  };
  CHECK(size_of({"handout", "listening", "--project", "mine", "-o", "out"}) == "letter");
  const std::string large = runner.text("out/handouts/listening.pdf");
  CHECK(size_of({"handout", "listening", "--project", "mine", "-o", "out", "--variant", "none"}) == "letter");
  CHECK(runner.text("out/handouts/listening.pdf") != large);
  CHECK(size_of({"handout", "listening", "--project", "mine", "-o", "out", "--paper", "a4"}) == "a4");
  CHECK(runner.run({"check", "mine"}).code == 0);
}

TEST_CASE("own words in one language never stop the pages of another") {
  OwnProject runner("workshop: evening\n");
  translate(runner, {"listening", "one-thing", "shared-meal", "resources", "evening"});
  runner.files.add(
      "mine/content/small-thanks.yaml",
      "exercise: small-thanks\ntitle: Small thanks\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
      "opt-out: You may pass.\npurpose: A test.\nblocks:\n  - stem: {id: t, start: Thank you for}\n");
  runner.files.add("mine/templates/recipes/small.yaml",
                   "recipe: small\nextends: small\nadd: [small-thanks]\n");
  Outcome outcome = runner.run({"build", "mine", "-o", "out", "--language", "es"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, StartsWith("mine/content/small-thanks.yaml:1:11: warning[missing-translation]: "
                                     "'small-thanks' is not there in the language 'es', and left out\n") &&
                              Contains("\n1 warning\n"));
  for (const char* copy : {"a", "b"}) {
    CHECK_THAT(pdf_text(runner.text(std::string("out/es/packs/couple-07/couple-07-") + copy + ".pdf")),
               !Contains("Small thanks"));
  }
  runner.replace("mine/tandem.yaml", "workshop: evening", "workshop: evening\nlanguage: es");
  CHECK_THAT(runner.run({"explain", "pack", "couple-07", "--project", "mine"}).out,
             Contains("out  small-thanks  it is not there in 'es', which one of their copies is in\n"));
  runner.replace("mine/tandem.yaml", "language: es", "untranslated: print");
  CHECK_THAT(runner.run({"explain", "pack", "couple-07", "--project", "mine"}).out,
             Contains("in   small-thanks"));
  outcome = runner.run({"build", "mine", "-o", "out", "--language", "es"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  for (const char* copy : {"a", "b"}) {
    CHECK_THAT(pdf_text(runner.text(std::string("out/es/packs/couple-07/couple-07-") + copy + ".pdf")),
               Contains("Small thanks"));
  }
  runner.replace("mine/tandem.yaml", "untranslated: print", "untranslated: refuse");
  CHECK(runner.run({"build", "mine", "-o", "out", "--language", "es"}).code == 1);
}

TEST_CASE("a changed date changes in every language, and a replaced sheet has no foreign translation") {
  OwnProject runner("workshop: evening\n");
  translate(runner, {"listening", "one-thing", "shared-meal", "resources", "evening"});
  runner.replace("small/content/es/evening.yaml", "A small evening", "Una noche");
  runner.files.add("mine/content/evening.yaml", "workshop: evening\nextends: evening\ndate: 2027-05-02\n");
  Outcome outcome = runner.run({"build", "mine", "-o", "out", "--language", "es"});
  CHECK(outcome.err == "");
  REQUIRE(outcome.code == 0);
  CHECK_THAT(pdf_text(runner.text("out/es/packs/couple-07/couple-07-a.pdf")),
             Contains("Una noche") && Contains("2 de mayo de 2027"));

  runner.files.add("mine/content/listening.yaml", own_listening());
  outcome = runner.run({"build", "mine", "-o", "out", "--language", "es"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("mine/content/listening.yaml:1:11: warning[missing-translation]"));
  // Its own translation stands in the project.
  std::string translated = own_listening();
  translated.insert(translated.find('\n') + 1, "translates: 1\n");
  runner.files.add("mine/content/es/listening.yaml", translated);
  CHECK(runner.run({"build", "mine", "-o", "out", "--language", "es"}).err == "");
}

TEST_CASE("a translation of a library's sheet may stand in the project") {
  OwnProject runner;
  translate(runner, {"one-thing", "shared-meal", "resources", "evening"});
  std::string words = runner.text("small/content/listening.yaml");
  words.insert(words.find('\n') + 1, "translates: 1\n");
  runner.files.add("mine/content/es/listening.yaml", words);
  const Outcome outcome = runner.run({"build", "mine", "-o", "out", "--language", "es"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
}

TEST_CASE("a project of nothing but a library makes what the library has") {
  OwnProject runner("");
  runner.files.add("mine/couples.yaml", "couples: []\nworkshop: evening\n");
  CHECK(runner.run({"list", "mine"}).code == 0);
  ProgramRunner other;
  other.installed_library = "small";
  other.files.add("mine/tandem.yaml", "project: mine\nlibrary: installed\n");
  REQUIRE(other.run({"build", "mine", "-o", "out"}).code == 0);
  CHECK(other.files_in("out/handouts").size() == 4);
  CHECK(!other.files.exists("out/packs"));
}

TEST_CASE("a date without its workshop, and one that is no day, are told at their place") {
  OwnProject runner("date: 2027-03-12\n");
  CHECK_THAT(
      runner.run({"build", "mine"}).err,
      Contains("mine/tandem.yaml:3:7: error[missing-key]: the key 'workshop' is missing in tandem.yaml\n"));
  runner.replace("mine/tandem.yaml", "2027-03-12", "next Friday\nworkshop: evening");
  CHECK_THAT(runner.run({"build", "mine"}).err, StartsWith("mine/tandem.yaml:3:7: error[wrong-type]"));
}

TEST_CASE(
    "a library's file that changes below its replacement is named by check until its line is taken out") {
  OwnProject runner;
  runner.files.add("mine/content/listening.yaml", own_listening());
  CHECK(!runner.files.exists("mine/tandem.lock"));
  REQUIRE(runner.run({"build", "mine", "-o", "out"}).code == 0);
  const std::string lock = runner.text("mine/tandem.lock");
  CHECK_THAT(lock, StartsWith("# Whose place") && Contains("\nsheet listening "));
  const auto told = [&] { return runner.run({"check", "mine", "--paper", "a4"}).err; };
  CHECK(told() == "");

  runner.replace("small/content/listening.yaml", "Listening first", "Listening, mended");
  CHECK_THAT(
      told(),
      StartsWith("mine/content/listening.yaml:1:11: warning[original-changed]: the sheet that this has "
                 "the place of has changed: small/content/listening.yaml\n") &&
          Contains("take the line 'sheet listening' out of tandem.lock"));
  // A build keeps what it was, so that the warning stays.
  REQUIRE(runner.run({"build", "mine", "-o", "out"}).code == 0);
  CHECK(runner.text("mine/tandem.lock") == lock);
  CHECK_THAT(told(), Contains("original-changed"));

  runner.files.add("mine/tandem.lock", lock.substr(0, lock.find("sheet listening")));
  REQUIRE(runner.run({"build", "mine", "-o", "out"}).code == 0);
  CHECK_THAT(runner.text("mine/tandem.lock"), Contains("\nsheet listening "));
  CHECK(runner.text("mine/tandem.lock") != lock);
  CHECK(told() == "");
}

TEST_CASE("what is called nearly like tandem.yaml or the list of couples is named in a warning") {
  OwnProject runner;
  runner.files.add("mine/couples.csv", "Theodora,Ignatius\n");
  runner.files.add("mine/temlpates/recipes/x.yaml", "recipe: x\n");
  const Outcome outcome = runner.run({"build", "mine", "-o", "out"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("mine/couples.csv: warning[not-read]: nothing reads this table\n") &&
                              Contains("mine/temlpates: warning[not-read]: nothing reads this folder\n") &&
                              Contains("\n2 warnings\n"));
  runner.files.add("other/tandem.yml", "project: other\nlibrary: installed\n");
  CHECK_THAT(
      runner.run({"build", "other"}).err,
      Contains("other/tandem.yml: warning[not-read]: nothing reads this file, because of its name\n") &&
          Contains("'other' is not a Tandem project"));
}

TEST_CASE(
    "a sheet or a theme that stands beside tandem.yaml is named in a warning, a list of couples is not") {
  OwnProject runner;
  runner.files.add("mine/our-talk.yaml", "# Ours.\nexercise: our-talk\n");
  runner.files.add("mine/ours.yml", "theme: ours\n");
  runner.files.add("mine/june.yaml", "workshop: evening\ncouples:\n  - {id: couple-01}\n");
  runner.files.add("mine/compose.yaml", "services:\n  print: {}\n");
  CHECK_THAT(runner.run({"build", "mine", "-o", "out"}).err,
             StartsWith("mine/our-talk.yaml: warning[not-read]: nothing reads this file here\n"
                        "   hint: move it to content/\n"
                        "mine/ours.yml: warning[not-read]: nothing reads this file here\n"
                        "   hint: move it to templates/\n"
                        "2 warnings\n"));
}

TEST_CASE("what does not fit in a theme of one's own is not put down to sheets of the library alone") {
  OwnProject runner;
  runner.files.add("small/content/slow.yaml",
                   "exercise: slow\ntitle: Slowly\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
                   "purpose: A test.\nopt-out: You may pass.\nblocks:\n"
                   "  - instruction: Think of the last seven days. Write for five minutes.\n");
  runner.files.add("mine/templates/themes/big.yaml", "theme: big\nextends: base\nsizes: {body: 190 pt}\n");
  const Outcome outcome = runner.run({"handout", "slow", "--project", "mine", "--theme", "big"});
  CHECK(outcome.code != 0);
  CHECK_THAT(
      outcome.err,
      Contains("small/content/slow.yaml:9:5: error[too-tall]: this block is ") &&
          Contains("mine/templates/themes/big.yaml:3:15: error[too-tall]: in this size of 'body' there are "
                   "sheets of the library that do not fit on a page\n"));
  // The project's own sheets are its own affair.
  runner.files.add("mine/content/slow.yaml", runner.text("small/content/slow.yaml"));
  CHECK_THAT(runner.run({"handout", "slow", "--project", "mine", "--theme", "big"}).err,
             Contains("mine/content/slow.yaml:9:5: error[too-tall]") && !Contains("big.yaml"));
}

TEST_CASE("a workshop that is misspelt in tandem.yaml is said there and not of the couples") {
  OwnProject runner("workshop: The Evening\nlanguage: English\n");
  CHECK_THAT(runner.run({"build", "mine", "-o", "out"}).err,
             StartsWith("mine/tandem.yaml:3:11: error[wrong-type]: expected an id, found 'The Evening'\n") &&
                 Contains("write 'the-evening'") && Contains("\n1 error\n"));
}

}  // namespace tandem::tests
