// Stacks on leaves by a layout, for the edge that they are turned about, and on one side.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "built_stack.h"
#include "pdf/external_tools.h"
#include "press/leaf.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE_METHOD(BuiltStack, "a stack on leaves by a layout is proved, and no leaf is of two", "[stack]") {
  for (const std::string layout : {"2-up", "booklet", "cards"}) {
    const Outcome outcome = press({"--layout", layout});
    INFO(layout << ": " << outcome.err);
    REQUIRE(outcome.code == 0);
    CHECK_THAT(outcome.out, Contains("small/output/stacks/stack-" + layout + ".pdf\n") &&
                                Contains(layout + " on a4, printed on both sides") &&
                                Contains(" of paper\n"));
    const auto pages = press::printed_pages(stack("stack-" + layout + ".pdf"));
    REQUIRE(pages.size() % 2 == 0);
    for (std::size_t front = 0; front < pages.size(); front += 2) {
      std::set<std::string> owners;
      for (const std::size_t side : {front, front + 1}) {
        for (const press::FoundLeafId& found : pages[side].ids) owners.insert(found.id.of + found.id.copy);
      }
      CHECK(owners.size() <= 1);
    }
  }
  CHECK_THAT(press({"--spare", "2", "--layout", "booklet"}).err,
             Contains("'--spare' and '--layout' exclude"));
}

TEST_CASE_METHOD(BuiltStack, "a back that is left blank has no crop marks, and is nobody's", "[stack]") {
  for (const std::string layout : {"cards", "tent"}) {
    const Outcome outcome = press({"--layout", layout, "--marks", "crop", "--separators"});
    INFO(layout << ": " << outcome.err);
    REQUIRE(outcome.code == 0);
    const auto pages = press::printed_pages(stack("stack-" + layout + ".pdf"));
    const bool has_blank = std::ranges::any_of(pages, [](const auto& page) { return !page.paints; });
    CHECK(has_blank == (layout == "cards"));
    CHECK(std::ranges::none_of(pages, [](const auto& page) { return page.paints && page.ids.empty(); }));
  }
}

TEST_CASE_METHOD(BuiltStack, "a stack is for the edge that it was made for, however its leaves lie",
                 "[stack]") {
  for (const std::string layout : {"1-up", "2-up", "booklet"}) {  // leaves that stand, and that lie
    for (const std::string edge : {"long", "short"}) {
      CAPTURE(layout, edge);
      REQUIRE(press({"--layout", layout, "--edge", edge, "-q"}).code == 0);
      const std::string name = "stack-" + layout + ".pdf";
      const Outcome right = prove(name, {"--edge", edge, "-q"});
      INFO(right.err);
      CHECK(right.code == 0);
      const Outcome wrong = prove(name, {"--edge", edge == "long" ? "short" : "long", "-q"});
      CHECK(wrong.code == 1);
      CHECK_THAT(wrong.err, Contains("not for the edge that the printer turns "));
    }
  }
}

TEST_CASE_METHOD(BuiltStack, "a plain stack is turned round for a printer of the short edge alone",
                 "[stack]") {
  const Outcome outcome = press({"--edge", "short"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("turned about the short edge"));
  CHECK(prove("stack-1-up.pdf", {"--edge", "short", "-q"}).code == 0);
  const Outcome wrong = prove("stack-1-up.pdf", {"--edge", "long"});
  CHECK_THAT(wrong.err, Contains("their backs are not for the edge that the printer turns them about") &&
                            Contains("1 error\n"));
  CHECK_THAT(press({"--edge", "long"}).out, Contains("turned on the long edge"));
  CHECK_THAT(press({"--spare", "2", "--edge", "short"}).err, Contains("turned about the long edge"));
}

TEST_CASE_METHOD(BuiltStack, "separators and lists count the leaves that a layout takes", "[stack]") {
  const auto sides_of_a = [&](const std::string& name) {
    std::set<std::size_t> sides;
    const auto pages = press::printed_pages(stack(name));
    for (std::size_t side = 0; side < pages.size(); ++side) {
      for (const press::FoundLeafId& found : pages[side].ids) {
        if (found.id.copy == 'A') sides.insert(side / 2);
      }
    }
    return sides.size();
  };
  std::set<std::size_t> counts;
  for (const std::string layout : {"", "2-up", "booklet"}) {
    std::vector<std::string> words{"--couple", "couple-01", "--separators", "--lists", "-q"};
    if (!layout.empty()) words.insert(words.end(), {"--layout", layout});
    REQUIRE(press(words).code == 0);
    const std::string name = layout.empty() ? "couple-01.pdf" : "couple-01-" + layout + ".pdf";
    const std::size_t leaves = sides_of_a(name);
    counts.insert(leaves);
    const std::string printed = PdfOnDisk(stack(name)).run("pdftotext -f 1 -l 1 FILE -").output;
    INFO(layout << ": " << printed);
    CHECK_THAT(printed, Contains("A: " + press::in_leaves(leaves) + " "));
    const std::string list =
        PdfOnDisk(stack("lists-couple-01.pdf")).run("pdftotext -layout -f 2 FILE -").output;
    INFO(list);
    const std::regex row("couple-01 +" + std::to_string(leaves) + " +" + std::to_string(leaves) + " ");
    CHECK(std::regex_search(list, row));
  }
  CHECK(counts.size() > 1);
}

TEST_CASE_METHOD(BuiltStack, "a stack of posters is proved, each page on as many leaves", "[stack]") {
  Outcome outcome = press({"--layout", "poster", "--grid", "2x2", "--couple", "couple-01", "--copy", "a"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  const Outcome proof = prove("couple-01-a-poster.pdf");
  INFO(proof.err);
  CHECK(proof.code == 0);
  CHECK_THAT(proof.out, Contains("couple-01 A\n"));
}

TEST_CASE_METHOD(BuiltStack, "a stack on one side says so itself", "[stack]") {
  REQUIRE(press({"--edge", "none", "-q"}).code == 0);
  CHECK(prove("stack.pdf").code == 0);
  CHECK(prove("stack.pdf", {"--edge", "none"}).code == 0);
  const Outcome proof = prove("stack.pdf", {"--edge", "long"});
  CHECK(proof.code == 1);
  CHECK_THAT(proof.err,
             Contains("stands on the wrong side") && Contains("with one printed side, say '--edge none'"));
}

TEST_CASE_METHOD(BuiltStack, "by a layout all leaves are of one paper", "[stack]") {
  replace("small/content/couples.yaml", "ban: [shared-meal]", "paper: letter");
  build();
  CHECK_THAT(press({"--couple", "couple-02"}).out, Contains("couple-02: on letter"));
  CHECK_THAT(press({"--layout", "booklet"}).out, Contains("booklet on a4") && !Contains("on letter"));
}

TEST_CASE_METHOD(BuiltStack, "a leaf of a layout is no leaf of a copy", "[stack]") {
  CHECK_THAT(press({"--layout", "booklet", "--leaf", "2"}).err,
             Contains("'--leaf' and '--layout' exclude each other"));
  CHECK(press({"--layout", "1-up", "--couple", "couple-01", "--leaf", "2", "-q"}).code == 0);
  CHECK(press({"--layout", "tent", "-q"}).code == 0);
}

}  // namespace tandem::tests
