// 'tandem print', with a print server that does as it is told.
#include "print_office.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE("printers are listed with what they can do", "[print]") {
  Office office;
  const Outcome outcome = office.run({"print", "--list"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "office (the usual one)\n"
        "  model       Duplex 2000\n"
        "  state       ready\n"
        "  paper       a4, letter; in its trays: a4\n"
        "  sides       one, long-edge\n"
        "  colour      yes\n"
        "  finishing   staple-top-left\n"
        "  reached by  IPP: reports what it has printed\n");
}

TEST_CASE("without CUPS it is said what to do with the PDFs", "[print]") {
  BuiltOffice office;
  office.open_print_server = {};
  Outcome outcome = office.run({"print", "small"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("error[no-printing]: CUPS, which prints, is not on this machine") &&
                              Contains("print the PDFs from a viewer: at 100 %, on two sides"));
  BuiltOffice closed;
  closed.desk.is_away = true;
  outcome = closed.run({"print", "small"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("no printer can be asked: no print server answers"));
}

TEST_CASE("a build's copies are printed by their ids, on the paper of their pages", "[print]") {
  BuiltOffice office;
  const Outcome outcome = office.run({"print", "small", "--finishing", "staple-top-left"});
  CHECK(outcome.err.find("error") == std::string::npos);
  CHECK(outcome.code == 0);
  REQUIRE(office.desk.names.size() >= 5);
  CHECK(office.desk.names[0] == "couple-01-a");
  CHECK(office.desk.names[1] == "couple-01-b");
  CHECK(office.desk.names.back().starts_with("couple-02"));
  CHECK(office.desk.ticket.media == "iso_a4_210x297mm");
  CHECK(office.desk.ticket.sides == "two-sided-long-edge");
  CHECK(office.desk.ticket.finishings == std::vector<int>{20});
  CHECK(office.files_in("small/output/print-queue").empty());
  for (const char* name : {"Philomena", "Bartholomew", "Wilhelmina", "Cornelius"}) {
    CHECK_THAT(outcome.out + outcome.err, !Contains(name));
    for (const std::string& job : office.desk.names) CHECK_THAT(job, !Contains(name));
  }
}

TEST_CASE("what is asked for is held against printer and build before anything is sent", "[print]") {
  BuiltOffice office;
  Outcome outcome =
      office.run({"print", "small", "--sides", "short-edge", "--media", "a3", "--couple", "couple-1"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'office' cannot print with '--sides short-edge'") &&
                              Contains("'office' has one, long-edge") &&
                              Contains("'office' cannot print with '--media a3'") &&
                              Contains("the build has no couple 'couple-1'") &&
                              Contains("did you mean 'couple-01'?"));
  outcome = office.run({"print", "small", "--printer", "offise"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("there is no printer 'offise'") && Contains("office (the usual one)"));
  office.files.add("small/output/packs/couple-01/couple-01-b.pdf", "%PDF-1.7 of somebody");
  outcome = office.run({"print", "small"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err,
             Contains("error[not-as-built]: packs/couple-01/couple-01-b.pdf is not what it was"));
  CHECK(office.desk.names.empty());
}

TEST_CASE("pages keep to their paper, unless another is asked for", "[print]") {
  BuiltOffice office;
  office.desk.printers[0].media = {"na_letter_8.5x11in"};
  office.desk.printers[0].media_ready.clear();
  const Outcome outcome = office.run({"print", "small"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("the pages are made for a4, which 'office' does not have") &&
                              Contains("it has letter: '--media' prints them on one of these"));
  const Outcome smaller = office.run({"print", "small", "--media", "letter"});
  CHECK(smaller.code == 0);
  CHECK_THAT(
      smaller.err,
      Contains("warning[pages-made-smaller]: pages of a4 are made smaller to fit on letter, to 94 %") &&
          Contains("'tandem press impose FILE --layout poster --paper letter -o tiles.pdf' keeps"));
  CHECK_THAT(smaller.out, Contains("letter; larger pages made smaller"));
  CHECK(office.desk.ticket.media == "na_letter_8.5x11in");
  CHECK(office.desk.ticket.scaling == "auto-fit");
  // Whatever is cut off is lost.
  office.desk.printers[0].scalings = {"auto", "none"};
  CHECK_THAT(office.run({"print", "small", "--media", "letter"}).err,
             Contains("error[printer-cannot]: pages of a4 are larger than letter, and would be cut off") &&
                 Contains("; '--layout 1-up' makes them smaller"));
  office.desk.printers[0].media.clear();
  CHECK(office.run({"print", "small"}).code == 0);
  CHECK(office.desk.ticket.media.empty());
}

TEST_CASE("the paper is looked at on every page of every file", "[print]") {
  BuiltOffice office;
  office.environment["HOME"] = "/home/pat";
  // The last couple's copies are of other paper, and the last pages of a stack.
  office.replace("small/content/couples.yaml", "ban: [shared-meal]", "paper: letter");
  REQUIRE(office.run({"build", "small", "--quiet"}).code == 0);
  REQUIRE(office.run({"press", "stack", "small", "--quiet"}).code == 0);
  for (const char* what : {"small", "small/output/stacks/stack.pdf"}) {
    CAPTURE(what);
    Outcome outcome = office.run({"print", what});
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err,
               Contains("error[printer-cannot]: the pages are made for several papers: a4, letter") &&
                   Contains("or all on one with '--media', and makes larger ones smaller"));
    CHECK(office.desk.names.empty());
  }
  CHECK(office.run({"print", "small", "--couple", "couple-02"}).code == 0);
  CHECK(office.desk.ticket.media == "na_letter_8.5x11in");
  CHECK(office.desk.ticket.scaling == "none");
  CHECK_THAT(office.run({"print", "small/output/stacks/stack.pdf", "--media", "a4"}).err,
             Contains("pages of letter are made smaller to fit on a4, to 97 %"));
  CHECK(office.desk.ticket.scaling == "auto-fit");
}

TEST_CASE("posters, and what is put on one side of leaves, are printed on one side", "[print]") {
  BuiltOffice office;
  office.environment["HOME"] = "/home/pat";
  office.files.add("small/templates/pages/wall.yaml",
                   "page: wall\nextends: a4\nuse: poster\nwidth: 297 mm\nheight: 420 mm\n");
  office.files.add("small/content/wall.yaml",
                   "article: wall\ntitle: For the wall\npaper: wall\nblocks:\n"
                   "  - big-prompt: {text: You may pass.}\n  - big-prompt: {text: Your turn.}\n");
  REQUIRE(office.run({"build", "small", "--quiet"}).code == 0);
  office.desk.printers[0].media.emplace_back("iso_a3_297x420mm");
  CHECK(office.run({"print", "small", "--sheet", "wall"}).code == 0);
  CHECK(office.desk.ticket.sides == "one-sided");
  CHECK(office.run({"print", "small", "--sheet", "wall", "--sides", "long-edge"}).code == 0);
  CHECK(office.desk.ticket.sides == "two-sided-long-edge");
  CHECK_THAT(office.run({"print", "small", "--sheet", "wall", "--media", "a4"}).err,
             Contains("pages of a3 are made smaller to fit on a4, to 70 %"));
  REQUIRE(
      office.run({"press", "impose", "small/output/handouts/wall.pdf", "--layout", "poster", "-o", "p.pdf"})
          .code == 0);
  CHECK(office.run({"print", "p.pdf"}).code == 0);
  CHECK(office.desk.ticket.sides == "one-sided");
  // Tiles are made to measure, and so is what is cut or folded.
  CHECK_THAT(office.run({"print", "p.pdf", "--media", "letter"}).err,
             Contains("error[printer-cannot]: pages of a4 are larger than letter, and would be cut off"));
}

TEST_CASE("leaves are turned about the edge that they are made for, however they lie", "[print]") {
  BuiltOffice office;
  office.environment["HOME"] = "/home/pat";
  office.desk.printers[0].sides.emplace_back("two-sided-short-edge");
  for (const char* edge : {"long", "short"}) {
    REQUIRE(office
                .run({"press", "impose", "small/output/packs/couple-01/couple-01-a.pdf", "--layout",
                      "booklet", "--edge", edge, "-o", "b.pdf"})
                .code == 0);
    CHECK(office.run({"print", "b.pdf"}).code == 0);
    CHECK(office.desk.ticket.sides == std::string("two-sided-") + edge + "-edge");
  }
}

TEST_CASE("paper is known by its size, whatever it is called", "[print]") {
  BuiltOffice office;
  office.environment["HOME"] = "/home/pat";
  REQUIRE(office
              .run({"press", "impose", "small/output/handouts/listening.pdf", "--paper", "220x110", "-o",
                    "envelope.pdf"})
              .code == 0);
  office.desk.printers[0].media.emplace_back("iso_dl_110x220mm");
  CHECK(office.run({"print", "envelope.pdf"}).code == 0);
  CHECK(office.desk.ticket.media == "iso_dl_110x220mm");
}

TEST_CASE("a dry run says what would be printed, and prints nothing", "[print]") {
  BuiltOffice office;
  const Outcome outcome = office.run({"print", "small", "--dry-run", "--copy", "a", "--copies", "2"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("4 copies for 2 couples") && Contains("couple-01-a ") &&
                              Contains("couple-01-a:2 ") && !Contains("couple-01-b"));
  CHECK(office.desk.names.empty());
  CHECK(office.files_in("small/output/print-queue").empty());
}

TEST_CASE("the first copy alone is held", "[print]") {
  BuiltOffice office;
  CHECK(office.run({"print", "small", "--hold", "--copy", "a"}).code == 0);
  CHECK(office.desk.held == std::vector<bool>{true, false});
}

TEST_CASE("one PDF is printed from wherever it lies, without its name", "[print]") {
  BuiltOffice office;
  office.environment["HOME"] = "/home/pat";
  office.files.add("Robin and Kim.pdf", office.text("small/output/handouts/listening.pdf"));
  office.desk.ends = {};
  const Outcome outcome = office.run({"print", "Robin and Kim.pdf", "--grayscale"});
  CHECK(outcome.code == 0);
  REQUIRE(office.desk.names.size() == 1);
  CHECK(office.desk.names[0].starts_with("pdf-"));
  CHECK(office.desk.ticket.color_mode == "monochrome");
  for (const auto& [path, text] : office.files_in("/home/pat")) CHECK_THAT(path + text, !Contains("Robin"));
  office.desk.ends[office.desk.names[0]] = press::JobState::cancelled;
  CHECK_THAT(office.run({"print", "Robin and Kim.pdf"}).err, Contains("print-in-doubt"));
  const auto kept = office.files_in("/home/pat/.local/state/tandem");
  CHECK(kept.size() == 3);
  for (const auto& [path, text] : kept) CHECK_THAT(path + text, !Contains("Robin"));
  for (const auto& [path, text] : kept) office.files.add(path, "");
  const std::string damaged = office.run({"print", "Robin and Kim.pdf", "--resume"}).err;
  CHECK_THAT(damaged, Contains("print what is missing, with '--copies'") && !Contains("--couple"));
  office.files.add("built.tar", "an archive");
  CHECK_THAT(
      office.run({"print", "small", "-o", "built.tar"}).err,
      Contains("built.tar has no build to print: it is a file") && Contains("unpack it into a folder"));
  office.files.add("no.pdf", "hello");
  CHECK_THAT(office.run({"print", "no.pdf"}).err, Contains("no.pdf cannot be printed: it is no PDF"));
}

TEST_CASE("what excludes each other is refused", "[print]") {
  Office office;
  const auto message = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "print");
    const Outcome outcome = office.run(words);
    CHECK(outcome.code == 2);
    return outcome.err;
  };
  CHECK_THAT(message({"--resume", "--media", "a4"}), Contains("'--resume' and '--media' exclude each other"));
  CHECK_THAT(message({"--printed", "x", "--again", "x"}), Contains("exclude each other"));
  CHECK_THAT(message({"--cancel", "--resume"}), Contains("'--cancel' goes with no other way to go on"));
  CHECK_THAT(message({"x.pdf", "--couple", "x"}), Contains("'--couple' chooses of a build"));
  CHECK_THAT(message({"--copy", "c"}), Contains("'--copy' cannot be 'c'"));
  CHECK_THAT(message({"--copies", "0"}), Contains("it is a number from 1 to 999"));
}

}  // namespace tandem::tests
