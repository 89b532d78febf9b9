#include <catch2/catch.hpp>

#include "cli/program_runner.h"
#include "pdf/external_tools.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

std::vector<std::string> names(const std::map<std::string, std::string>& files) {
  std::vector<std::string> result;
  for (const auto& [name, bytes] : files) result.push_back(name);
  return result;
}

TEST_CASE("build makes every handout and every couple's pack") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"build", "small"});
  CHECK(outcome.err.empty());
  CHECK(outcome.code == 0);
  const auto files = runner.files_in("small/output");
  CHECK(names(files) ==
        std::vector<std::string>{
            "small/output/fields.json", "small/output/handouts/listening.pdf",
            "small/output/handouts/one-thing.pdf", "small/output/handouts/resources.pdf",
            "small/output/handouts/shared-meal.pdf", "small/output/packs/couple-01/couple-01-a.pdf",
            "small/output/packs/couple-01/couple-01-b.pdf",
            "small/output/packs/couple-01/couple-01-together.pdf",
            "small/output/packs/couple-02/couple-02-a.pdf", "small/output/packs/couple-02/couple-02-b.pdf",
            "small/output/workshops/evening/evening-facilitator.pdf",
            "small/output/workshops/evening/evening-run-sheet.pdf"});
  for (const auto& [name, bytes] : files) {
    INFO(name);
    if (name.ends_with(".json")) continue;
    CHECK_THAT(bytes, StartsWith("%PDF-1.7"));
    CHECK_THAT(bytes, EndsWith("%%EOF\n"));
  }
  CHECK_THAT(outcome.out, StartsWith("11 PDFs in small/output, new or changed:\n  handouts/listening.pdf\n"));
}

TEST_CASE("a second run makes the same bytes and changes nothing") {
  ProgramRunner runner;
  runner.run({"build", "small", "--collate", "-q"});
  const auto first = runner.files_in("small/output");
  const Outcome second = runner.run({"build", "small", "--collate"});
  CHECK(second.out == "12 PDFs in small/output, none changed\n");
  runner.run({"build", "small", "--collate", "-q", "-o", "elsewhere"});
  for (const auto& [name, bytes] : first) {
    INFO(name);
    CHECK(runner.text("elsewhere" + name.substr(std::string("small/output").size())) == bytes);
  }
}

TEST_CASE("a changed exercise changes its handout and the packs that hold it") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q"});
  runner.replace("small/content/one-thing.yaml", "One thing I can do", "One small thing I can do");
  CHECK(runner.run({"build", "small"}).out ==
        "11 PDFs in small/output, new or changed:\n  handouts/one-thing.pdf\n"
        "  workshops/evening/evening-facilitator.pdf\n"
        "  packs/couple-02/couple-02-a.pdf\n  packs/couple-02/couple-02-b.pdf\n");
}

TEST_CASE("handout makes the named sheets alone, each once") {
  ProgramRunner runner;
  const Outcome outcome =
      runner.run({"handout", "resources", "listening", "resources", "--project", "small", "-o", "x"});
  CHECK(outcome.code == 0);
  CHECK(names(runner.files_in("x")) ==
        std::vector<std::string>{"x/handouts/listening.pdf", "x/handouts/resources.pdf"});
  CHECK_THAT(outcome.out, StartsWith("2 PDFs in x, "));
}

TEST_CASE("the facilitator's edition is made beside the packs, never instead of them") {
  ProgramRunner runner;
  const std::string edition = "small/output/workshops/evening/evening-facilitator.pdf";
  CHECK(runner.run({"build", "small", "--variant", "facilitator"}).code == 2);
  CHECK_THAT(runner.run({"build", "small", "--variant", "facilitator"}).err,
             Contains("hint: leave that variant out") && Contains("WORKSHOP-facilitator.pdf"));
  CHECK(runner.files_in("small/output").empty());

  runner.replace("small/content/evening.yaml", "agenda:\n  - {minutes: 13",
                 "start: \"18:30\"\nagenda:\n  - {minutes: 13");
  CHECK(runner.run({"build", "small", "-q"}).code == 0);
  const std::string before = runner.text(edition);
  CHECK_THAT(
      runner.text("small/output/fields.json"),
      Contains("\"workshops/evening/evening-facilitator.pdf\"") && Contains("\"facilitator.one-thing."));
  runner.replace("small/content/evening.yaml", "18:30", "19:00");
  CHECK_THAT(runner.run({"build", "small"}).out,
             Contains("new or changed:\n  workshops/evening/evening-facilitator.pdf\n"
                      "  workshops/evening/evening-run-sheet.pdf\n"));
  CHECK(runner.text(edition) != before);
}

TEST_CASE("a workshop without an agenda has an edition and no run sheet") {
  ProgramRunner runner;
  runner.replace("small/content/evening.yaml",
                 "agenda:\n  - {minutes: 13, title: Hear each other, exercise: listening}\n", "");
  CHECK(runner.run({"build", "small", "-q"}).code == 0);
  CHECK(names(runner.files_in("small/output/workshops")) ==
        std::vector<std::string>{"small/output/workshops/evening/evening-facilitator.pdf"});
}

TEST_CASE("the paper changes the pages") {
  ProgramRunner runner;
  runner.run({"handout", "listening", "--project", "small", "-o", "a4"});
  runner.run({"handout", "listening", "--project", "small", "-o", "letter", "--paper", "letter"});
  CHECK(runner.text("a4/handouts/listening.pdf") != runner.text("letter/handouts/listening.pdf"));
}

TEST_CASE("collate joins all couples in one file") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"build", "small", "--collate"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("packs/all.pdf"));
  CHECK_THAT(runner.text("small/output/packs/all.pdf"), StartsWith("%PDF-1.7"));
}

TEST_CASE("collate makes volumes of so many couples, and takes away those that an earlier run has made") {
  ProgramRunner runner;
  const auto volumes = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"build", "small", "-q"});
    CHECK(runner.run(options).code == 0);
    std::vector<std::string> found;
    for (const auto& [path, bytes] : runner.files_in("small/output/packs")) {
      if (path.find("/all") != path.npos)
        found.push_back(path.substr(std::string("small/output/packs/").size()));
    }
    return found;
  };
  using Names = std::vector<std::string>;
  CHECK(volumes({"--collate", "--volume", "1"}) == Names{"all-001.pdf", "all-002.pdf"});
  CHECK(volumes({"--collate", "--volume", "2"}) == Names{"all.pdf"});
  CHECK(volumes({"--collate", "--volume", "1"}) == Names{"all-001.pdf", "all-002.pdf"});
  CHECK(volumes({}).empty());
  CHECK_THAT(runner.run({"build", "small", "--volume", "2"}).err, Contains("'--volume' needs '--collate'"));
  CHECK_THAT(runner.run({"build", "small", "--collate", "--volume", "0"}).err,
             Contains("'--volume' cannot be '0'") && Contains("from 1 to 1000000"));
}

TEST_CASE("the collated file is called by the workshop's title, and its bookmarks say whose pages they are") {
  ProgramRunner runner;
  runner.run({"build", "small", "--collate", "-q"});
  const PdfOnDisk file(runner.text("small/output/packs/all.pdf"));
  CHECK_THAT(file.run("mutool show FILE outline").output, Contains("\"couple-01: Partner A\"") &&
                                                              Contains("\"couple-02: Partner B\"") &&
                                                              Contains("\"couple-01: Together\""));
  const std::string all = file.run("qpdf --qdf --object-streams=disable FILE -").output;
  CHECK_THAT(all, Contains("/Title (") && !Contains("/Title (evening)"));
  CHECK_THAT(all, Contains("/Lang (en-US)"));
}

TEST_CASE("files have a date only where SOURCE_DATE_EPOCH gives one") {
  ProgramRunner runner;
  const std::vector<std::string> arguments{"handout", "listening", "--project", "small", "-o", "x"};
  runner.run(arguments);
  const std::string undated = runner.text("x/handouts/listening.pdf");
  runner.environment["SOURCE_DATE_EPOCH"] = "1800000000";
  CHECK(runner.run(arguments).code == 0);
  const std::string dated = runner.text("x/handouts/listening.pdf");
  CHECK(dated != undated);
  CHECK_THAT(dated, Contains("2027-01-15"));
  CHECK_THAT(undated, !Contains("CreateDate"));
  const std::string wrong = GENERATE("tomorrow", "-1", "12x", "99999999999999999999");
  runner.environment["SOURCE_DATE_EPOCH"] = wrong;
  CHECK(runner.run(arguments).code == 2);
}

TEST_CASE("quiet says nothing, verbose says each file and each stage's time") {
  ProgramRunner runner;
  const Outcome quiet = runner.run({"build", "small", "-q"});
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
  const Outcome verbose = runner.run({"build", "small", "-v"});
  CHECK_THAT(verbose.out, StartsWith("small/output/handouts/listening.pdf\n"));
  for (const char* stage : {"load ", "personalise ", "compose ", "paint ", "write "}) {
    CHECK_THAT(verbose.out, Contains(stage));
  }
  CHECK_THAT(verbose.out, Contains("load           1000.0 ms"));
}

TEST_CASE("the organisation's logo stands on covers and handouts") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q", "-o", "plain"});
  runner.replace("small/content/organisation.yaml", "name:", "logo: art/logo.png\nname:");
  SECTION("a picture") {
    DiskFileSystem disk;
    std::string problem;
    const auto png = disk.read(test_folder() + "/logo.png", problem);
    REQUIRE(png);
    runner.files.add("small/art/logo.png", *png);
    CHECK(runner.run({"build", "small", "-q", "-o", "x", "--depfile", "d", "--stamp", "s"}).code == 0);
    CHECK(runner.text("x/packs/couple-01/couple-01-a.pdf") !=
          runner.text("plain/packs/couple-01/couple-01-a.pdf"));
    CHECK(runner.text("x/handouts/listening.pdf") != runner.text("plain/handouts/listening.pdf"));
    CHECK_THAT(runner.text("d"), Contains("/somewhere/small/art/logo.png"));
  }
  SECTION("a drawing") {
    runner.files.add("small/art/logo.png",
                     "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0H2V1Z'/></svg>");
    CHECK(runner.run({"build", "small", "-q", "-o", "x"}).code == 0);
    CHECK(runner.text("x/packs/couple-01/couple-01-a.pdf") !=
          runner.text("plain/packs/couple-01/couple-01-a.pdf"));
  }
  SECTION("a drawing that shows nothing") {
    runner.files.add("small/art/logo.png",
                     "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'></svg>");
    const Outcome outcome = runner.run({"check", "small"});
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("organisation.yaml:2:7: error[bad-picture]") &&
                                Contains("hint: the SVG draws nothing"));
  }
  SECTION("no file") {
    const Outcome outcome = runner.run({"build", "small", "-o", "x"});
    CHECK(outcome.code == 4);
    CHECK_THAT(outcome.err,
               Contains("small/content/organisation.yaml:2:7:") && Contains("small/art/logo.png"));
    CHECK(runner.files_in("x").empty());
  }
  SECTION("no picture") {
    runner.files.add("small/art/logo.png", "nonsense");
    const Outcome outcome = runner.run({"check", "small"});
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("small/art/logo.png is no picture"));
  }
}

TEST_CASE("check lays out everything on every paper and writes nothing") {
  ProgramRunner runner;
  const auto before = runner.files_in("");
  const Outcome outcome = runner.run({"check", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "all is well: 4 handouts and 2 packs on 5 papers\n");
  CHECK(runner.run({"check", "small", "--paper", "a4"}).out ==
        "all is well: 4 handouts and 2 packs on 1 paper\n");
  CHECK(runner.files_in("") == before);
}

TEST_CASE("check asks for room to write where a question wants more than its lines hold") {
  const std::string path = "small/content/one-thing.yaml";
  const std::string question = "  - stem: {id: mine, start: Three things I can do differently are, lines: 1}";
  const std::string before = "  - stem: {id: mine, start: One thing I can do differently is, lines: 2}";
  ProgramRunner runner;
  runner.replace(path, before, question);
  const Outcome outcome = runner.run({"check", "small", "--strict"});
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains(path + ":9:5: warning[little-room]: 'Three things' asks for more than a "
                                          "sentence, about 220 mm of line, and there are "));
  // Once, however many papers it is narrow on.
  CHECK(outcome.err.find("little-room") == outcome.err.rfind("little-room"));
  ProgramRunner waived;
  waived.replace(path, before, question + " # waive little-room: a word for each is enough");
  CHECK(waived.run({"check", "small", "--strict"}).err == "");
}

TEST_CASE("check does not measure the smaller pages of the facilitator's edition, where nobody writes") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"check", "small", "--variant", "facilitator"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
}

TEST_CASE("check finds boxes that a small paper makes too low to write in") {
  ProgramRunner runner;
  runner.files.add("small/templates/pages/tiny.yaml", "page: tiny\nextends: a4\nscale: 0.5\n");
  runner.files.add("small/templates/themes/low.yaml",
                   "theme: low\nextends: base\nblocks:\n  decision-strip: {box: 16 mm, most-box: 16 mm}\n");
  const std::string path = "small/content/one-thing.yaml";
  runner.files.add(path, runner.text(path) +
                             "\n  - decision-strip: {id: way, alt: Two boxes., steps: [{text: When, write: "
                             "true}, {text: Then, write: true}]}\n");
  const Outcome outcome = runner.run({"check", "small", "--theme", "low"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains(path) && Contains("error[low-line]: a line to write on is "));
  CHECK(runner.run({"check", "small", "--theme", "low", "--paper", "a4"}).err == "");
}

}  // namespace
}  // namespace tandem::tests
