// Which pages a stack has; and for any list of copies and any wish: one owner a leaf, A and B equally thick,
// every page once.
#include "press/stack_plan.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "press/proof.h"
#include "sample.h"

namespace tandem {
namespace {

BuiltCopy copy_of(const std::string& id, CopyOf copy, int pages) {
  return {{copy, id}, "", pages};
}

std::vector<BuiltCopy> two_couples() {
  return {copy_of("evening", CopyOf::facilitator, 3), copy_of("couple-01", CopyOf::a, 4),
          copy_of("couple-01", CopyOf::b, 4),         copy_of("couple-01", CopyOf::joint, 2),
          copy_of("couple-02", CopyOf::a, 6),         copy_of("couple-02", CopyOf::b, 6)};
}

std::string words_of(const StackPlan& plan, const std::vector<BuiltCopy>& copies) {
  std::string words = plan.name + ":";
  for (const StackPiece& piece : plan.pieces) {
    words += piece.kind == StackPiece::Kind::separator
                 ? fmt::format(" [{} {}: {}]", copies[piece.copy].owner.id, piece.leaves, piece.follows)
                 : fmt::format(" {} {}-{}", words_of(copies[piece.copy].owner), piece.pages.front(),
                               piece.pages.back());
  }
  return words;
}

/// A stack as a proof reads it back.
std::vector<ScannedContent> printed(const StackPlan& plan, const std::vector<BuiltCopy>& copies,
                                    Sides sides) {
  std::map<Owner, int> pages;
  for (const BuiltCopy& copy : copies) pages[copy.owner] = copy.pages;
  std::vector<ScannedContent> printed;
  for (const StackPage& page : pages_of(plan, copies, sides)) {
    ScannedContent content;
    if (page.number > 0) {
      const char letter = "SABJF"[static_cast<int>(page.owner.copy)];
      const bool is_somebodys = page.owner.copy != CopyOf::nobody;
      content.ids.push_back({{is_somebodys ? page.owner.id : "separator", letter, page.number,
                              is_somebodys ? pages[page.owner] : 1},
                             0});
      content.paints = true;
    }
    printed.push_back(std::move(content));
  }
  return printed;
}

}  // namespace

TEST_CASE("a whole workshop stands in the manifest's order", "[stack]") {
  const auto copies = two_couples();
  const auto plans = plan_stacks(copies, {});
  REQUIRE(plans.size() == 1);
  CHECK(words_of(plans[0], copies) ==
        "stack: the facilitator of evening 1-3 couple-01 A 1-4 couple-01 B 1-4 couple-01 together 1-2 "
        "couple-02 A "
        "1-6 couple-02 B 1-6");
  CHECK(leaf_count(plans[0], Sides::two) == 13);
  CHECK(leaf_count(plans[0], Sides::one) == 25);
}

TEST_CASE("any part can be asked for, under a name of its own", "[stack]") {
  const auto copies = two_couples();
  const auto only = [&](const StackRequest& request) {
    std::string words;
    for (const StackPlan& plan : plan_stacks(copies, request)) words += words_of(plan, copies) + "\n";
    return words;
  };
  CHECK(only({.couples = {"couple-02"}}) == "couple-02: couple-02 A 1-6 couple-02 B 1-6\n");
  CHECK(only({.couples = {"couple-02"}, .copies = {CopyOf::b}, .leaf = 3}) ==
        "couple-02-b-leaf-3: couple-02 B 5-6\n");
  CHECK(only({.couples = {"couple-02"}, .leaf = 4}) == "");
  CHECK(only({.copies = {CopyOf::facilitator}, .leaf = 2}) ==
        "all-facilitator-leaf-2: the facilitator of evening 3-3\n");
  CHECK(only({.copies = {CopyOf::a, CopyOf::b}, .apart = true}) ==
        "all-a-b-a: couple-01 A 1-4 couple-02 A 1-6\nall-a-b-b: couple-01 B 1-4 couple-02 B 1-6\n");
  CHECK(only({.couples = {"couple-01"}, .leaf = 2, .sides = Sides::one}) ==
        "couple-01-leaf-2: couple-01 A 2-2 couple-01 B 2-2 couple-01 together 2-2\n");
}

TEST_CASE("a separator says what follows", "[stack]") {
  const auto copies = two_couples();
  const auto plans = plan_stacks(copies, {.couples = {"couple-01"}, .has_separators = true});
  REQUIRE(plans.size() == 1);
  CHECK(words_of(plans[0], copies) ==
        "couple-01: [couple-01 5: A: 2 leaves · B: 2 leaves · together: 1 leaf] couple-01 A 1-4 couple-01 B "
        "1-4 "
        "couple-01 together 1-2");
  CHECK(leaf_count(plans[0], Sides::two) == 6);
}

TEST_CASE("copies come from a manifest, each in one version", "[stack]") {
  Manifest manifest;
  const auto file = [](const char* name, int pages) {
    FileRecord record;
    record.name = name;
    record.pages = pages;
    return record;
  };
  manifest.products = {{"handout", "load-map", "", {file("handouts/load-map.pdf", 2)}},
                       {"workshop", "evening", "", {file("workshops/evening/evening-facilitator.pdf", 9)}},
                       {"pack",
                        "c-1",
                        "",
                        {file("packs/c-1/c-1-a.pdf", 4), file("packs/c-1/c-1-a-print.pdf", 4),
                         file("packs/c-1/c-1-b.pdf", 4), file("packs/c-1/c-1-together.pdf", 2)}}};
  const auto copies = built_copies(manifest);
  REQUIRE(copies.size() == 4);
  CHECK(copies[0].owner == Owner{CopyOf::facilitator, "evening"});
  CHECK(copies[1].owner == Owner{CopyOf::a, "c-1"});
  CHECK(copies[2].file == "packs/c-1/c-1-b.pdf");
  CHECK(copies[3].owner == Owner{CopyOf::joint, "c-1"});
}

TEST_CASE("any stack at all has one owner a leaf, and every page once", "[stack][property]") {
  tests::Sample sample(10);
  for (unsigned round = 0; round < 10'000; ++round) {
    if (!sample.takes_next()) continue;
    std::mt19937 random(round);
    const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)) + 1; };
    std::vector<BuiltCopy> copies;
    if (up_to(2) == 1) copies.push_back(copy_of("evening", CopyOf::facilitator, up_to(9)));
    for (int couple = up_to(5); couple > 0; --couple) {
      const std::string id = fmt::format("couple-{}", couple);
      const int pages = up_to(12);  // odd ones, too: what a press is given may be another program's
      copies.push_back(copy_of(id, CopyOf::a, pages));
      copies.push_back(copy_of(id, CopyOf::b, pages));
      if (up_to(2) == 1) copies.push_back(copy_of(id, CopyOf::joint, up_to(6)));
    }
    StackRequest request{.has_separators = up_to(2) == 1, .sides = up_to(4) == 1 ? Sides::one : Sides::two};
    request.apart = up_to(3) == 1;
    if (up_to(3) == 1) request.couples = {"couple-1", "couple-3"};
    if (up_to(4) == 1) request.leaf = up_to(4);
    if (up_to(4) == 1) request.copies = {CopyOf::a, CopyOf::b};
    std::map<Owner, int> printed_pages_of;
    for (const StackPlan& plan : plan_stacks(copies, request)) {
      const auto pages = printed(plan, copies, request.sides);
      const Proof proof = prove(pages, {.sides = request.sides, .is_reprint = request.leaf > 0});
      for (const Complaint& complaint : proof.complaints) FAIL(complaint.what);
      if (static_cast<int>(proof.leaves.size()) != leaf_count(plan, request.sides))
        FAIL("leaves are miscounted");
      for (const StackPage& page : pages_of(plan, copies, request.sides)) {
        if (page.owner.copy != CopyOf::nobody) ++printed_pages_of[page.owner];
      }
    }
    for (const BuiltCopy& copy : copies) {
      const bool is_asked_for = (request.couples.empty() || request.couples.contains(copy.owner.id)) &&
                                (request.copies.empty() || request.copies.contains(copy.owner.copy));
      const int expected = !is_asked_for ? 0 : request.leaf == 0 ? copy.pages : printed_pages_of[copy.owner];
      if (printed_pages_of[copy.owner] != expected) FAIL("a page is lost or there twice");
    }
    for (const BuiltCopy& copy : copies) {
      if (copy.owner.copy != CopyOf::a) continue;
      if (printed_pages_of[copy.owner] != printed_pages_of[{CopyOf::b, copy.owner.id}])
        FAIL("A and B differ");
    }
  }
}

}  // namespace tandem
