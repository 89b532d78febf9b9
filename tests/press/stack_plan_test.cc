// Which pages a stack has; and for any list of copies and any wish: one owner a leaf, A and B equally thick,
// every page once.
#include "press/stack_plan.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "press/proof.h"
#include "sample.h"

namespace tandem::tests {
namespace {

press::BuiltCopy copy_of(const std::string& id, press::CopyOf copy, int pages) {
  return {{copy, id}, "", pages};
}

press::StackMatter two_couples() {
  return {{copy_of("evening", press::CopyOf::facilitator, 3), copy_of("couple-01", press::CopyOf::a, 4),
           copy_of("couple-01", press::CopyOf::b, 4), copy_of("couple-01", press::CopyOf::joint, 2),
           copy_of("couple-02", press::CopyOf::a, 6), copy_of("couple-02", press::CopyOf::b, 6)},
          {},
          "evening"};
}

std::string words_of(const press::StackPlan& plan) {
  std::string words = plan.name + ":";
  for (const press::StackPiece& piece : plan.pieces) {
    if (piece.kind == press::StackPiece::Kind::separator) {
      words += fmt::format(" [{} {}: {}]", piece.owner.id, piece.leaves, piece.follows);
      continue;
    }
    if (piece.kind == press::StackPiece::Kind::insert) words += fmt::format(" insert {} of", piece.number);
    words += fmt::format(" {} {}-{}", press::words_of(piece.owner), piece.pages.front(), piece.pages.back());
  }
  return words;
}

/// An owner's copy, or an insert of theirs.
using CopyOrInsert = std::pair<press::Owner, int>;

/// How many pages each has.
std::map<CopyOrInsert, int> pages_of_parts(const press::StackMatter& matter) {
  std::map<CopyOrInsert, int> pages;
  for (const press::BuiltCopy& copy : matter.copies) pages[{copy.owner, 0}] = copy.pages;
  for (const press::StackPlan& plan : press::plan_stacks(matter, {})) {
    for (const press::StackPiece& piece : plan.pieces) {
      if (piece.kind == press::StackPiece::Kind::insert)
        pages[{piece.owner, piece.number}] = matter.inserts[piece.insert].pages;
    }
  }
  return pages;
}

/// A stack as a proof reads it back.
std::vector<press::ScannedContent> printed(const press::StackPlan& plan, const press::StackMatter& matter,
                                           press::Sides sides) {
  const std::map<CopyOrInsert, int> pages = pages_of_parts(matter);
  std::vector<press::ScannedContent> printed;
  for (const press::StackPage& page : press::pages_of(plan, sides)) {
    press::ScannedContent content;
    if (page.number > 0) {
      const char letter = "SABJKF"[static_cast<int>(page.owner.copy)];
      const bool is_somebodys = page.owner.copy != press::CopyOf::nobody;
      content.ids.push_back({{is_somebodys ? page.owner.id : "separator", letter, page.number,
                              is_somebodys ? pages.at({page.owner, page.insert}) : 1, page.insert},
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
  const auto plans = press::plan_stacks(copies, {});
  REQUIRE(plans.size() == 1);
  CHECK(words_of(plans[0]) ==
        "stack: the facilitator of evening 1-3 couple-01 A 1-4 couple-01 B 1-4 couple-01 together 1-2 "
        "couple-02 A "
        "1-6 couple-02 B 1-6");
  CHECK(press::leaf_count(plans[0], press::Sides::two) == 13);
  CHECK(press::leaf_count(plans[0], press::Sides::one) == 25);
}

TEST_CASE("any part can be asked for, under a name of its own", "[stack]") {
  const auto copies = two_couples();
  const auto only = [&](const press::StackRequest& request) {
    std::string words;
    for (const press::StackPlan& plan : press::plan_stacks(copies, request)) words += words_of(plan) + "\n";
    return words;
  };
  CHECK(only({.couples = {"couple-02"}}) == "couple-02: couple-02 A 1-6 couple-02 B 1-6\n");
  CHECK(only({.couples = {"couple-02"}, .copies = {press::CopyOf::b}, .leaf = 3}) ==
        "couple-02-b-leaf-3: couple-02 B 5-6\n");
  CHECK(only({.couples = {"couple-02"}, .leaf = 4}) == "");
  CHECK(only({.copies = {press::CopyOf::facilitator}, .leaf = 2}) ==
        "all-facilitator-leaf-2: the facilitator of evening 3-3\n");
  CHECK(only({.copies = {press::CopyOf::a, press::CopyOf::b}, .apart = true}) ==
        "all-a-b-a: couple-01 A 1-4 couple-02 A 1-6\nall-a-b-b: couple-01 B 1-4 couple-02 B 1-6\n");
  CHECK(only({.couples = {"couple-01"}, .leaf = 2, .sides = press::Sides::one}) ==
        "couple-01-leaf-2: couple-01 A 2-2 couple-01 B 2-2 couple-01 together 2-2\n");
}

TEST_CASE("a separator says what follows", "[stack]") {
  const auto copies = two_couples();
  const auto plans = press::plan_stacks(copies, {.couples = {"couple-01"}, .has_separators = true});
  REQUIRE(plans.size() == 1);
  CHECK(words_of(plans[0]) ==
        "couple-01: [couple-01 5: A: 2 leaves · B: 2 leaves · together: 1 leaf] couple-01 A 1-4 couple-01 B "
        "1-4 "
        "couple-01 together 1-2");
  CHECK(press::leaf_count(plans[0], press::Sides::two) == 6);
}

TEST_CASE("inserts stand where they are asked for, each with its owner's number", "[stack]") {
  press::StackMatter matter = two_couples();
  matter.inserts = {{model::InsertPlace::last, 3},
                    {model::InsertPlace::first, 1},
                    {model::InsertPlace::after_each_partner, 1},
                    {model::InsertPlace::before_each_partner, 2},
                    {model::InsertPlace::before_each_couple, 3}};
  const auto only = [&](const press::StackRequest& request) {
    std::string words;
    for (const press::StackPlan& plan : press::plan_stacks(matter, request)) words += words_of(plan) + "\n";
    return words;
  };
  CHECK(only({}) ==
        "stack: insert 2 of the facilitator of evening 1-1 the facilitator of evening 1-3 "
        "insert 1 of couple-01 together 1-3 insert 2 of couple-01 A 1-2 couple-01 A 1-4 insert 1 of "
        "couple-01 A "
        "1-1 insert 2 of couple-01 B 1-2 couple-01 B 1-4 insert 1 of couple-01 B 1-1 couple-01 together 1-2 "
        "insert 1 of couple-02 together 1-3 insert 2 of couple-02 A 1-2 couple-02 A 1-6 insert 1 of "
        "couple-02 A "
        "1-1 insert 2 of couple-02 B 1-2 couple-02 B 1-6 insert 1 of couple-02 B 1-1 "
        "insert 1 of the facilitator of evening 1-3\n");
  CHECK(press::leaf_count(press::plan_stacks(matter, {})[0], press::Sides::two) ==
        13 + 1 + 2 + 2 * (2 + 2 * 2));
  CHECK(only({.couples = {"couple-02"}, .copies = {press::CopyOf::b}}) ==
        "couple-02-b: insert 2 of couple-02 B 1-2 couple-02 B 1-6 insert 1 of couple-02 B 1-1\n");
  CHECK(only({.couples = {"couple-01"},
              .copies = {press::CopyOf::joint},
              .leaf = 2,
              .inserts = press::Inserts::alone}) ==
        "couple-01-joint-leaf-2-inserts: insert 1 of couple-01 together 3-3\n");
  CHECK(only({.couples = {"couple-01"}, .inserts = press::Inserts::without}) ==
        "couple-01-without-inserts: couple-01 A 1-4 couple-01 B 1-4 couple-01 together 1-2\n");
  CHECK(only({.copies = {press::CopyOf::facilitator}, .has_separators = true}) ==
        "all-facilitator: [evening 5: insert, facilitator: 1 leaf · facilitator: 2 leaves · insert, "
        "facilitator: 2 leaves] insert 2 of the facilitator of evening 1-1 the facilitator of evening 1-3 "
        "insert 1 of the facilitator of evening 1-3\n");
  CHECK(only({.copies = {press::CopyOf::a, press::CopyOf::joint}, .apart = true}) ==
        "all-a-joint-a: insert 2 of couple-01 A 1-2 couple-01 A 1-4 insert 1 of couple-01 A 1-1 insert 2 of "
        "couple-02 A 1-2 couple-02 A 1-6 insert 1 of couple-02 A 1-1\n"
        "all-a-joint-joint: insert 1 of couple-01 together 1-3 couple-01 together 1-2 insert 1 of couple-02 "
        "together 1-3\n");
}

TEST_CASE("copies come from a manifest, each in one version", "[stack]") {
  delivery::Manifest manifest;
  const auto file = [](const char* name, int pages) {
    engine::FileRecord record;
    record.name = name;
    record.pages = pages;
    return record;
  };
  manifest.products = {
      {"handout", "load-map", "", {file("handouts/load-map.pdf", 2)}},
      {"workshop", "evening", "", {file("workshops/evening/evening-facilitator.pdf", 9)}},
      {"pack",
       "c-1",
       "",
       {file("packs/c-1/c-1-a.pdf", 4), file("packs/c-1/c-1-a-print.pdf", 4), file("packs/c-1/c-1-b.pdf", 4),
        file("packs/c-1/c-1-together.pdf", 2), file("packs/c-1/c-1-together-print.pdf", 2),
        file("packs/c-1/c-1-together-pt-BR.pdf", 2), file("packs/c-1/c-1-together-pt-BR-print.pdf", 2)}}};
  const auto copies = press::built_copies(manifest);
  REQUIRE(copies.size() == 5);
  CHECK(copies[0].owner == press::Owner{press::CopyOf::facilitator, "evening"});
  CHECK(copies[1].owner == press::Owner{press::CopyOf::a, "c-1"});
  CHECK(copies[2].file == "packs/c-1/c-1-b.pdf");
  CHECK(copies[3].owner == press::Owner{press::CopyOf::joint, "c-1"});
  CHECK(copies[4].owner == press::Owner{press::CopyOf::joint_again, "c-1"});
  CHECK(copies[4].file == "packs/c-1/c-1-together-pt-BR.pdf");
}

TEST_CASE("joint pages in two languages are two copies, asked for as one", "[stack]") {
  const press::StackMatter matter{
      {copy_of("c-1", press::CopyOf::a, 2), copy_of("c-1", press::CopyOf::joint, 2),
       copy_of("c-1", press::CopyOf::joint_again, 3)},
      {},
      "evening"};
  const auto asked_for =
      press::plan_stacks(matter, {.copies = {press::CopyOf::joint}, .has_separators = true});
  REQUIRE(asked_for.size() == 1);
  CHECK(words_of(asked_for[0]) ==
        "all-joint: [c-1 3: together: 1 leaf · together, in the other language: 2 leaves] c-1 together 1-2 "
        "c-1 together, in the other language 1-3");
  const auto apart = press::plan_stacks(matter, {.apart = true});
  REQUIRE(apart.size() == 2);
  CHECK(words_of(apart[1]) == "joint: c-1 together 1-2 c-1 together, in the other language 1-3");
}

TEST_CASE("any stack at all has one owner a leaf, and every page once", "[stack][property]") {
  tests::Sample sample(10);
  for (unsigned round = 0; round < 10'000; ++round) {
    if (!sample.takes_next()) continue;
    std::mt19937 random(round);
    const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)) + 1; };
    press::StackMatter matter{.copies = {}, .inserts = {}, .workshop = "evening"};
    std::vector<press::BuiltCopy>& copies = matter.copies;
    for (int insert = up_to(4); insert > 1; --insert)
      matter.inserts.push_back({static_cast<model::InsertPlace>(up_to(6) - 1), up_to(5)});
    if (up_to(2) == 1) copies.push_back(copy_of("evening", press::CopyOf::facilitator, up_to(9)));
    for (int couple = up_to(5); couple > 0; --couple) {
      const std::string id = fmt::format("couple-{}", couple);
      const int pages = up_to(12);  // odd ones, too: what a press is given may be another program's
      copies.push_back(copy_of(id, press::CopyOf::a, pages));
      copies.push_back(copy_of(id, press::CopyOf::b, pages));
      if (up_to(2) == 1) copies.push_back(copy_of(id, press::CopyOf::joint, up_to(6)));
      if (copies.back().owner.copy == press::CopyOf::joint && up_to(3) == 1)
        copies.push_back(copy_of(id, press::CopyOf::joint_again, up_to(6)));
    }
    press::StackRequest request{.has_separators = up_to(2) == 1,
                                .sides = up_to(4) == 1 ? press::Sides::one : press::Sides::two};
    request.apart = up_to(3) == 1;
    if (up_to(3) == 1) request.couples = {"couple-1", "couple-3"};
    if (up_to(4) == 1) request.leaf = up_to(4);
    if (up_to(4) == 1) request.copies = {press::CopyOf::a, press::CopyOf::b};
    if (up_to(4) == 1) request.inserts = up_to(2) == 1 ? press::Inserts::without : press::Inserts::alone;
    std::map<CopyOrInsert, int> printed_pages_of;
    for (const press::StackPlan& plan : press::plan_stacks(matter, request)) {
      const auto pages = printed(plan, matter, request.sides);
      const press::Proof proof =
          press::prove(pages, {.sides = request.sides, .is_reprint = request.leaf > 0});
      for (const press::Complaint& complaint : proof.complaints) FAIL(complaint.what);
      if (static_cast<int>(proof.leaves.size()) != press::leaf_count(plan, request.sides))
        FAIL("leaves are miscounted");
      for (const press::StackPage& page : press::pages_of(plan, request.sides)) {
        if (page.owner.copy != press::CopyOf::nobody) ++printed_pages_of[{page.owner, page.insert}];
      }
    }
    for (const auto& [part, count] : pages_of_parts(matter)) {
      const auto& [owner, insert] = part;
      const bool is_couples = request.couples.empty() || (owner.copy != press::CopyOf::facilitator &&
                                                          request.couples.contains(owner.id));
      const bool is_asked_for =
          is_couples && (request.copies.empty() || request.copies.contains(owner.copy)) &&
          request.inserts != (insert > 0 ? press::Inserts::without : press::Inserts::alone);
      const int printed = printed_pages_of[part];
      if (printed != (!is_asked_for ? 0 : request.leaf == 0 ? count : printed))
        FAIL("a page is lost or there twice");
      if (owner.copy == press::CopyOf::a &&
          printed != printed_pages_of[{{press::CopyOf::b, owner.id}, insert}])
        FAIL("A and B differ");
    }
  }
}

}  // namespace tandem::tests
