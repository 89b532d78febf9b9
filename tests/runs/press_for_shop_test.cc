// 'tandem press stack --for shop': from a build to what a print shop gets.
#include <catch2/catch.hpp>

#include "cli/kept_runner.h"
#include "pdf/external_tools.h"
#include "press/shop/grey_profile.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Ordered : Kept {
  Ordered() {
    build();
    INFO(last.err);
    REQUIRE(last.code == 0);
  }
  Outcome order(std::vector<std::string> words = {}) {
    words.insert(words.begin(), {"press", "stack", "small", "--for", "shop"});
    return run(words);
  }
  std::string file(const std::string& name) { return text("small/output/stacks/" + name); }
};

}  // namespace

TEST_CASE_METHOD(Ordered, "a stack for a shop goes through the check, and its ticket says what it is",
                 "[for-shop]") {
  const Outcome outcome =
      order({"--finishing", "staple-top-left", "--copies", "2", "--stock", "90 g, recycled"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK(outcome.err.empty());
  check_readers_are_content(file("stack.pdf"));
  CHECK_THAT(PdfOnDisk(file("stack.pdf")).run("pdfinfo FILE").output, Contains("PDF/X-4"));
  const Outcome check = run(
      {"press", "check", "small/output/stacks/stack.pdf", "--for", "shop", "--forbid", "colour", "--strict"});
  INFO(check.err);
  CHECK(check.code == 0);
  CHECK(run({"press", "prove", "small/output/stacks/stack.pdf"}).code == 0);
  CHECK_THAT(file("ticket.txt"), Contains("couple-01 A") && Contains("90 g, recycled") &&
                                     Contains("staple-top-left, each copy by itself") &&
                                     Contains("times       2"));
  CHECK_THAT(file("ticket.json"), Contains("\"standard\": \"PDF/X-4\""));
  CHECK_THAT(file("ticket.jdf"), Contains("<JDF ") && Contains("Stitching") && Contains("90 g, recycled"));
  // Ids, and no names.
  for (const char* name : {"ticket.txt", "ticket.json", "ticket.jdf"})
    CHECK_THAT(file(name), !Contains("Philomena") && !Contains("Bartholomew"));
  const Files first = files_in("small/output/stacks");
  REQUIRE(
      order({"--finishing", "staple-top-left", "--copies", "2", "--stock", "90 g, recycled", "-q"}).code ==
      0);
  CHECK(files_in("small/output/stacks") == first);
}

TEST_CASE_METHOD(Ordered, "a shop is told the sides and the paper of the layout", "[for-shop]") {
  const Outcome poster = order({"--couple", "couple-01", "--copy", "a", "--layout", "poster"});
  INFO(poster.err);
  REQUIRE(poster.code == 0);
  CHECK_THAT(file("ticket.txt"), Contains("sides       one side") && Contains(" leaves, a4\n"));
  CHECK_THAT(file("ticket.jdf"), Contains("Sides=\"OneSided"));
  const Outcome cards = order({"--couple", "couple-01", "--copy", "a", "--layout", "cards"});
  INFO(cards.err);
  CHECK(cards.code == 0);
  CHECK(cards.err.empty());
}

TEST_CASE_METHOD(Ordered, "a shop is told to fold and staple what is laid out as a booklet", "[for-shop]") {
  const std::vector<std::string> booklet{"--couple", "couple-01", "--layout", "booklet", "-q"};
  REQUIRE(order(booklet).code == 0);
  CHECK_THAT(file("ticket.txt"), Contains("folded in the middle, stapled in the fold, each copy by itself"));
  CHECK_THAT(file("ticket.jdf"), Contains("stapled in the fold</Comment>"));
  std::vector<std::string> otherwise = booklet;
  otherwise.insert(otherwise.end(), {"--finishing", "punch"});
  REQUIRE(order(otherwise).code == 0);
  CHECK_THAT(file("ticket.txt"), Contains("punch, each copy by itself") && !Contains("fold"));
}

TEST_CASE_METHOD(Ordered, "a shop's own profile is read, and what is none is refused", "[for-shop]") {
  files.add("shop.icc", press::grey_profile());
  CHECK(order({"--couple", "couple-01", "--output-profile", "shop.icc", "-q"}).code == 0);
  files.add("shop.icc", "no profile");
  const Outcome refused = order({"--couple", "couple-01", "--output-profile", "shop.icc"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Contains("not that of a printer or a press"));
  CHECK_THAT(order({"--output-profile", "nowhere.icc"}).err, Contains("'nowhere.icc' cannot be read"));
  CHECK_THAT(run({"press", "stack", "small", "--stock", "thick"}).err,
             Contains("'--stock' needs '--for shop'"));
}

}  // namespace tandem::tests
