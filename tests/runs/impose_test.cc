// 'tandem press impose': a finished PDF's pages on leaves, from the words that are typed to the file.
#include <catch2/catch.hpp>
#include <set>

#include "cli/program_runner.h"
#include "pdf/external_tools.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// A pack of the small project, as a build has made it.
struct Built {
  Built() {
    const Outcome outcome = runner.run({"build", "small", "-o", "out", "--couple", "couple-01", "-q"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
  }
  Outcome impose(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "impose", pack, "-o", "leaves.pdf"});
    return runner.run(words);
  }
  ProgramRunner runner;
  std::string pack = "out/packs/couple-01/couple-01-a.pdf";
};

}  // namespace

TEST_CASE_METHOD(Built, "a pack becomes a booklet that says how it is printed", "[impose]") {
  const Outcome outcome = impose({"--layout", "booklet", "--edge", "short"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out,
             Contains("leaves.pdf: booklet on a4, printed on both sides, turned about the short edge"));
  const std::string booklet = runner.text("leaves.pdf");
  CHECK_THAT(booklet, StartsWith("%PDF-1."));
  check_readers_are_content(booklet);
  // Again, the same bytes; and no field is left on paper.
  impose({"--layout", "booklet", "--edge", "short"});
  CHECK(runner.text("leaves.pdf") == booklet);
  CHECK_THAT(PdfOnDisk(booklet).unpacked(), !Contains("/AcroForm") && !Contains("/Annots"));
}

TEST_CASE_METHOD(Built, "no leaf of an imposed stack is of two copies", "[impose]") {
  REQUIRE(runner.run({"build", "small", "-o", "out", "--collate", "-q"}).code == 0);
  pack = "out/packs/all.pdf";
  std::set<std::string> seen;
  for (const char* layout : {"2-up", "4-up", "booklet", "cut-stack", "cards"}) {
    const Outcome outcome = impose({"--layout", layout, "-q"});
    INFO(layout << ": " << outcome.err);
    REQUIRE(outcome.code == 0);
    const std::vector<press::ScannedContent> pages = press::printed_pages(runner.text("leaves.pdf"));
    REQUIRE(pages.size() % 2 == 0);
    for (std::size_t front = 0; front < pages.size(); front += 2) {
      std::set<std::string> owners;
      for (const std::size_t side : {front, front + 1}) {
        for (const press::FoundLeafId& found : pages[side].ids) owners.insert(found.id.of + found.id.copy);
      }
      CHECK(owners.size() <= 1);
      seen.insert(owners.begin(), owners.end());
    }
  }
  CHECK(seen.size() > 2);
}

TEST_CASE_METHOD(Built, "each layout can be asked for", "[impose]") {
  for (const char* layout : {"1-up", "2-up", "4-up", "cut-stack", "cards", "tent", "poster"}) {
    const Outcome outcome = impose({"--layout", layout, "-q"});
    INFO(layout << ": " << outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE_METHOD(Built, "what does not fit together is said before anything is written", "[impose]") {
  const auto refused = [&](std::vector<std::string> words, const char* message) {
    const Outcome outcome = impose(std::move(words));
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains(message));
    CHECK_FALSE(runner.files.exists("leaves.pdf"));
  };
  refused({"--layout", "bookleet"}, "did you mean 'booklet'?");
  refused({"--layout", "2-up", "--signature", "4"}, "it belongs to: booklet");
  refused({"--layout", "booklet", "--edge", "none"}, "a booklet is printed on both sides");
  refused({"--layout", "poster", "--edge", "long"}, "a poster is printed on one side");
  refused({"--signature", "4"}, "'--signature' needs '--layout'");
  refused({"--layout", "cards", "--grid", "2"}, "it is columns and rows, such as 2x4");
  refused({"--bleed", "wide"}, "it is a length in millimetres");
  refused({"--layout", "poster", "--margin", "50", "--overlap", "50"}, "leave nothing of the paper");
  refused({"--paper", "a44"}, "'--paper' cannot be 'a44'");
  refused({"--layout", "2-up", "--paper", "page"}, "'--paper page' is for one page on a leaf");
}

TEST_CASE_METHOD(Built, "the file that is read is not written over", "[impose]") {
  const std::string before = runner.text(pack);
  const Outcome outcome = runner.run({"press", "impose", pack, "-o", pack});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'--output' is the file that is read"));
  CHECK(runner.text(pack) == before);
  CHECK(runner.run({"press", "impose", pack}).code == 2);
}

TEST_CASE_METHOD(Built, "leaves take the place of nothing but a PDF", "[impose]") {
  runner.files.add("couples.yaml", "workshop: w\n");
  const Outcome outcome = runner.run({"press", "impose", pack, "-o", "couples.yaml"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'--output couples.yaml' is there and no PDF"));
  CHECK(runner.text("couples.yaml") == "workshop: w\n");
  for (int time = 0; time < 2; ++time)
    CHECK(runner.run({"press", "impose", pack, "-o", "leaves.pdf"}).code == 0);
}

TEST_CASE("a file that cannot be printed is named", "[impose]") {
  ProgramRunner runner;
  runner.files.add("letter.pdf", "Dear all");
  const Outcome broken = runner.run({"press", "impose", "letter.pdf", "-o", "leaves.pdf"});
  CHECK(broken.code == 1);
  CHECK_THAT(broken.err, StartsWith("letter.pdf: error[unreadable-pdf]: it is no whole PDF"));
  const Outcome missing = runner.run({"press", "impose", "nothing.pdf", "-o", "leaves.pdf"});
  CHECK(missing.code == 4);
  CHECK_THAT(missing.err, StartsWith("nothing.pdf: error[unreadable]"));
  CHECK(runner.run({"press"}).code == 2);
  CHECK(runner.run({"press", "imposed", "letter.pdf"}).code == 2);
}

}  // namespace tandem::tests
