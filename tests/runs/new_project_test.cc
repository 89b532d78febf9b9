// 'tandem new': a folder that builds at once, in which nothing is ever written over.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

// The repository's content and templates as the library, read once.
struct WholeLibrary : ProgramRunner {
  WholeLibrary() {
    DiskFileSystem disk;
    for (const char* folder : {"/content", "/templates"}) {
      for (const std::string& path : disk.list(checkout_folder() + folder)) {
        std::string problem;
        files.add("library" + path.substr(checkout_folder().size()), disk.read(path, problem).value());
      }
    }
    installed_library = "library";
    cache = std::make_unique<MemoryCacheFolder>();
  }
};

std::string text_of(const std::string& pdf) {
  return PdfOnDisk(pdf).text();
}

}  // namespace

TEST_CASE("a new project builds at once, and again when it is changed") {
  WholeLibrary runner;
  const std::string name = "Ł. O'Brien-Ñandú \"am See\"";
  const Outcome made = runner.run({"new", "Our Evening", "--organisation", name});
  CHECK(made.err == "");
  REQUIRE(made.code == 0);
  CHECK_THAT(made.out, StartsWith("a project in Our Evening:\n  tandem.yaml\n") &&
                           Contains("'tandem build \"Our Evening\"'"));
  CHECK_THAT(runner.text("Our Evening/tandem.yaml"), StartsWith("# What this project is.") &&
                                                         Contains("\nproject: our-evening\n") &&
                                                         Contains("\nworkshop: first-evening\n"));
  CHECK_THAT(runner.text("Our Evening/.vscode/tandem.schema.json"),
             Contains("\"load-map\"") && !Contains("couple-01"));
  CHECK_THAT(runner.text("Our Evening/.gitignore"),
             Contains("\ncouples.yaml\n") && Contains("\n*.pdf\n") && Contains("\noutput/\n"));
  for (const std::string file : {"tandem.yaml", "couples.yaml", "content/mutuality/one-good-thing.yaml"})
    CHECK_THAT(runner.text("Our Evening/" + file), Contains("\n# yaml-language-server: $schema="));

  const Outcome built = runner.run({"build", "Our Evening", "-o", "out"});
  CHECK(built.err == "");
  CHECK(built.code == 0);
  const std::string copy = text_of(runner.text("out/packs/couple-01/couple-01-a.pdf"));
  CHECK_THAT(copy, Contains(name) && Contains("One good thing"));
  CHECK_THAT(copy, !Contains("Harbour Street") && !Contains("2027"));
  CHECK(runner.files.exists("out/handouts/season-or-pattern.pdf"));
  CHECK(!runner.files.exists("out/handouts/demand-grid.pdf"));  // in no pack of this workshop
  const Outcome checked = runner.run({"check", "Our Evening", "--strict", "--paper", "a4"});
  CHECK(checked.err == "");
  CHECK(checked.code == 0);

  runner.replace("Our Evening/tandem.yaml", "# date: 2027-03-12", "date: 2028-02-29");
  runner.replace("Our Evening/content/mutuality/one-good-thing.yaml", "One good thing", "Three good things");
  CHECK(runner.run({"build", "Our Evening", "-o", "out"}).err == "");
  CHECK_THAT(text_of(runner.text("out/packs/couple-01/couple-01-a.pdf")),
             Contains("February 29, 2028") && Contains("Three good things"));
}

TEST_CASE("a new project in another language, for another workshop, on another paper") {
  WholeLibrary runner;
  const Outcome made =
      runner.run({"new", "tarde", "--language", "es", "--example", "taster", "--paper", "letter", "--quiet"});
  CHECK(made.err == "");
  CHECK(made.out == "");
  REQUIRE(made.code == 0);
  const Outcome built = runner.run({"build", "tarde", "-o", "out"});
  CHECK(built.err == "");
  CHECK(built.code == 0);
  const std::string handout = runner.text("out/es/handouts/one-good-thing.pdf");
  CHECK_THAT(text_of(handout), Contains("Una cosa buena"));
  CHECK_THAT(PdfOnDisk(handout).run("pdfinfo FILE").output, Contains("612 x 792"));
  CHECK_THAT(text_of(runner.text("out/es/packs/couple-02/couple-02-b.pdf")), Contains("Llevarlo entre dos"));
}

TEST_CASE("nothing is written where one of the files is there already") {
  ProgramRunner runner;
  runner.installed_library = "small";
  runner.files.add("mine/couples.yaml", "couples: []\n");
  const Outcome refused = runner.run({"new", "mine", "--example", "evening"});
  CHECK(refused.code == 2);
  CHECK_THAT(refused.err, Contains("mine/couples.yaml is there already"));
  CHECK(runner.files_in("mine").size() == 1);
  CHECK(runner.text("mine/couples.yaml") == "couples: []\n");
  // What is not in the way stays beside it.
  runner.files.add("other/notes.txt", "mine\n");
  CHECK(runner.run({"new", "other", "--example", "evening"}).code == 0);
  CHECK(runner.text("other/notes.txt") == "mine\n");
  CHECK(runner.run({"new", "other", "--example", "evening"}).code == 2);
}

TEST_CASE("where not all can be written, nothing is left in the way of the next try") {
  WholeLibrary runner;
  runner.files.fail_writes("No space left on device");
  const Outcome refused = runner.run({"new", "mine"});
  CHECK(refused.code == 4);
  CHECK_THAT(refused.err, Contains("No space left on device") && Contains("nothing of the project was made"));
  CHECK(runner.files_in("mine").empty());
}

TEST_CASE("what a new project cannot have is said before anything is written") {
  ProgramRunner runner;
  runner.installed_library = "small";
  const auto told = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"new", "mine"});
    const Outcome outcome = runner.run(arguments);
    CHECK(outcome.code == 2);
    CHECK(!runner.files.exists("mine"));
    return outcome.err;
  };
  CHECK_THAT(told({"--example", "evenin"}),
             Contains("there is no workshop 'evenin'") && Contains("'evening'?"));
  CHECK_THAT(told({"--example", "evening", "--paper", "letterr"}), Contains("there is no paper 'letterr'"));
  CHECK_THAT(told({"--example", "evening", "--language", "eo"}), Contains("there is no language 'eo'"));
  CHECK_THAT(told({"--example", "evening", "--organisation", "A\nB"}), Contains("write it on one line"));
  CHECK_THAT(told({"more"}), Contains("one word too many"));
  CHECK_THAT(runner.run({"new"}).err, Contains("which folder?"));
  runner.installed_library.clear();
  const Outcome outcome = runner.run({"new", "mine"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("no library came with this program"));
  runner.installed_library = "small";
  runner.files.fail_writes("No space left on device");
  CHECK(runner.run({"new", "mine", "--example", "evening"}).code == 4);
}

}  // namespace tandem::tests
