// Stacks as values: what is right is let through, and each thing that may go wrong at a printer is caught.
#include "press/proof.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

press::ScannedContent page(const std::string& of, char copy, int number, int pages, int turn = 0) {
  return {.ids = {{{of, copy, number, pages}, turn}}, .paints = true};
}

using Stack = std::vector<press::ScannedContent>;

void add_copy(Stack& stack, const std::string& of, char copy, int pages) {
  for (int number = 1; number <= pages; ++number) stack.push_back(page(of, copy, number, pages));
}

/// Two couples, a separator and its blank back before each.
Stack good_stack() {
  Stack stack;
  for (const char* couple : {"couple-01", "couple-02"}) {
    stack.push_back(page(couple, 'S', 1, 1));
    stack.push_back({});
    add_copy(stack, couple, 'A', 4);
    add_copy(stack, couple, 'B', 4);
    add_copy(stack, couple, 'J', 2);
  }
  return stack;
}

std::string complaints_of(const Stack& stack, const press::ProofOptions& options = {}) {
  std::string all;
  for (const press::Complaint& complaint : press::prove(stack, options).complaints)
    all += std::string(complaint.code) + ": " + complaint.what + "\n";
  return all;
}

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;

}  // namespace

TEST_CASE("of a sound stack each leaf has its owner", "[proof]") {
  const press::Proof proof = press::prove(good_stack());
  CHECK(proof.complaints.empty());
  REQUIRE(proof.leaves.size() == 12);
  CHECK(proof.leaves[0].owner == press::Owner{});
  CHECK(proof.leaves[1].owner == press::Owner{press::CopyOf::a, "couple-01"});
  CHECK(proof.leaves[2].pages == std::vector{3, 4});
  CHECK(proof.leaves[5].owner == press::Owner{press::CopyOf::joint, "couple-01"});
  CHECK(proof.leaves[11].owner == press::Owner{press::CopyOf::joint, "couple-02"});
}

TEST_CASE("joint pages in the other language are a copy, too, and nobody else's", "[proof]") {
  Stack stack;
  add_copy(stack, "couple-01", 'J', 2);
  add_copy(stack, "couple-01", 'K', 3);
  stack.push_back({});
  const press::Proof proof = press::prove(stack);
  CHECK(proof.complaints.empty());
  CHECK(proof.leaves.back().owner == press::Owner{press::CopyOf::joint_again, "couple-01"});
  stack.back() = page("couple-02", 'A', 1, 2);
  CHECK_THAT(complaints_of(stack), Contains("leaf-owner"));
  stack.erase(stack.begin() + 2);
  CHECK_THAT(complaints_of(stack), Contains("couple-01 together, in the other language"));
}

TEST_CASE("the facilitator's papers are one owner's", "[proof]") {
  Stack stack;
  add_copy(stack, "evening", 'F', 3);
  add_copy(stack, "evening", 'R', 1);
  CHECK_THAT(complaints_of(stack), Contains("the run sheet of evening, page 1, stands on the wrong side"));
  CHECK_THAT(complaints_of(stack), !Contains("leaf-owner"));
}

TEST_CASE("a page that is lost is missed, at either end of a copy, too", "[proof]") {
  for (const std::size_t lost : {2U, 3U, 5U, 11U}) {
    CAPTURE(lost);
    Stack stack = good_stack();
    stack.erase(stack.begin() + static_cast<std::ptrdiff_t>(lost));
    const std::string found = complaints_of(stack);
    CHECK_THAT(found, Contains("stack-order") && Contains("is missing"));
  }
  Stack stack = good_stack();
  stack.erase(stack.begin() + 2, stack.begin() + 4);  // a whole leaf
  CHECK_THAT(complaints_of(stack),
             Contains("couple-01 A: pages 1 and 2 of 4 are missing") &&
                 Contains("unequal-copies: couple-01: A has 1 leaf and B has 2 leaves"));
}

TEST_CASE("a page that is there twice shifts all behind it, and is caught", "[proof]") {
  Stack stack = good_stack();
  stack.insert(stack.begin() + 5, stack[5]);
  CHECK_THAT(complaints_of(stack), Contains("page 4 of 4 is there more often than the others") &&
                                       Contains("leaf 4 belongs to couple-01 A and to couple-01 B"));
}

TEST_CASE("pages that have changed places are caught, within a copy and between two", "[proof]") {
  Stack stack = good_stack();
  std::swap(stack[3], stack[7]);  // A's second page and B's
  CHECK_THAT(complaints_of(stack), Contains("leaf 2 belongs to couple-01 A and to couple-01 B"));
  stack = good_stack();
  std::swap(stack[2], stack[4]);  // A's two fronts
  CHECK_THAT(complaints_of(stack), Contains("page 3, does not follow the page before it"));
  stack = good_stack();
  std::swap_ranges(stack.begin() + 2, stack.begin() + 4, stack.begin() + 4);  // A's two leaves
  CHECK_THAT(complaints_of(stack), Contains("page 3, does not follow the page before it"));
}

TEST_CASE("inserts are their owner's, and what is lost of them is missed", "[proof]") {
  const auto insert = [](char copy, int number, int of_insert, int pages) {
    press::ScannedContent content = page("couple-01", copy, of_insert, pages);
    content.ids[0].id.insert = number;
    return content;
  };
  Stack stack{insert('J', 1, 1, 1), {}};
  for (const char partner : {'A', 'B'}) {
    stack.push_back(insert(partner, 1, 1, 2));
    stack.push_back(insert(partner, 1, 2, 2));
    add_copy(stack, "couple-01", partner, 2);
    stack.push_back(insert(partner, 2, 1, 1));
    stack.emplace_back();
  }
  CHECK(complaints_of(stack) == "");
  const press::Proof proof = press::prove(stack);
  CHECK(proof.leaves[0].owner == press::Owner{press::CopyOf::joint, "couple-01"});
  CHECK(proof.leaves[1].owner == press::Owner{press::CopyOf::a, "couple-01"});
  CHECK(proof.leaves[6].owner == press::Owner{press::CopyOf::b, "couple-01"});
  Stack lost = stack;
  lost.erase(lost.begin() + 12, lost.begin() + 14);  // B's second, with its blank
  CHECK_THAT(complaints_of(lost), Equals("unequal-copies: couple-01: A has 3 leaves and B has 2 leaves\n"));
  lost = stack;
  lost.erase(lost.begin() + 3);  // the back of A's first
  CHECK_THAT(complaints_of(lost), Contains("insert 1 of couple-01 A: page 2 of 2 is missing"));
  std::swap(stack[7], stack[13]);  // A's blank back, and B's
  CHECK(complaints_of(stack) == "");
  std::swap(stack[6], stack[13]);  // A's second insert on B's
  CHECK_THAT(complaints_of(stack), Contains("belongs to couple-01 A and to couple-01 B"));
}

TEST_CASE("a back that stands the other way up than the others is caught", "[proof]") {
  Stack stack = good_stack();
  stack[7].ids[0].turn = 180;
  CHECK_THAT(complaints_of(stack),
             Equals("stack-order: leaf 4: its back stands the other way up than those of the others\n"));
  stack = good_stack();
  stack[3].ids[0].turn = 180;  // the first that has one: the others are right all the same
  CHECK_THAT(complaints_of(stack),
             Equals("stack-order: leaf 2: its back stands the other way up than those of the others\n"));
  stack = good_stack();
  for (std::size_t i = 1; i < stack.size(); i += 2) {
    if (!stack[i].ids.empty()) stack[i].ids[0].turn = 180;  // all of them: for the short edge
  }
  CHECK(complaints_of(stack) == "");
  CHECK(complaints_of(stack, {.edge = press::DuplexEdge::short_edge}) == "");
  CHECK_THAT(
      complaints_of(stack, {.edge = press::DuplexEdge::long_edge}),
      Equals(
          "stack-order: leaves 2 to 6 and 8 to 12: their backs are not for the edge that the printer turns "
          "them about\n"));
}

TEST_CASE("which way up a back stands depends on the edge and on how the paper lies", "[proof]") {
  for (const bool is_landscape : {false, true}) {
    for (const int turn : {0, 180}) {
      CAPTURE(is_landscape, turn);
      Stack stack;
      add_copy(stack, "couple-01", 'J', 4);
      for (std::size_t i = 0; i < stack.size(); ++i) {
        stack[i].paper = is_landscape ? Size{842, 595} : Size{595, 842};
        if (i % 2 == 1) stack[i].ids[0].turn = turn;
      }
      const bool is_for_long_edge = (turn == 180) == is_landscape;
      CHECK(complaints_of(stack) == "");
      CHECK((complaints_of(stack, {.edge = press::DuplexEdge::long_edge}) == "") == is_for_long_edge);
      CHECK((complaints_of(stack, {.edge = press::DuplexEdge::short_edge}) == "") == !is_for_long_edge);
    }
  }
}

TEST_CASE("leaves that lie and leaves that stand are turned about one edge in one stack", "[proof]") {
  Stack stack;
  add_copy(stack, "couple-01", 'J', 4);
  stack[2].paper = stack[3].paper = {842, 595};
  CHECK_THAT(complaints_of(stack), Contains("leaf 2: its back stands the other way up"));
  stack[3].ids[0].turn = 180;
  CHECK(complaints_of(stack) == "");
  CHECK(complaints_of(stack, {.edge = press::DuplexEdge::long_edge}) == "");
}

TEST_CASE("a page that was turned by a quarter to fit says nothing of the edge", "[proof]") {
  Stack stack;
  add_copy(stack, "couple-01", 'J', 4);
  stack[0].ids[0].turn = 270;
  CHECK(complaints_of(stack, {.edge = press::DuplexEdge::long_edge}) == "");
  CHECK(complaints_of(stack, {.edge = press::DuplexEdge::short_edge}) != "");  // its second leaf tells
}

TEST_CASE("A and B get equally many copies, whole ones", "[proof]") {
  Stack stack;
  add_copy(stack, "couple-01", 'A', 4);
  add_copy(stack, "couple-01", 'A', 4);
  add_copy(stack, "couple-01", 'B', 4);
  CHECK_THAT(complaints_of(stack), Equals("unequal-copies: couple-01: A has 4 leaves and B has 2 leaves\n"));
  add_copy(stack, "couple-01", 'B', 4);
  CHECK(complaints_of(stack) == "");
}

TEST_CASE("a copy of an odd number of pages that is followed at once shares a leaf", "[proof]") {
  Stack stack;
  add_copy(stack, "couple-01", 'A', 3);
  add_copy(stack, "couple-01", 'B', 3);
  CHECK_THAT(complaints_of(stack), Contains("leaf-owner: leaf 2 belongs to couple-01 A and to couple-01 B"));
  CHECK(complaints_of(stack, {.sides = press::Sides::one}) == "");
}

TEST_CASE("a page without an id has no owner, and a blank one is nobody's", "[proof]") {
  Stack stack = good_stack();
  stack[9] = {.ids = {}, .paints = true};
  CHECK_THAT(complaints_of(stack), Contains("leaf 5, back (page 10 of the file) has no certain owner"));
  CHECK_FALSE(press::prove(stack).leaves[4].owner);
  stack[9] = {.ids = {}, .has_broken_id = true};
  CHECK_THAT(complaints_of(stack), Contains("has no certain owner"));
}

TEST_CASE("two people's pages on one side are two owners, one's are a booklet", "[proof]") {
  const auto side = [](char one, int first, char other, int second) {
    return press::ScannedContent{.ids = {{{"c", one, first, 4}, 90}, {{"c", other, second, 4}, 90}},
                                 .paints = true};
  };
  const Stack booklet{side('A', 4, 'A', 1), side('A', 2, 'A', 3)};
  CHECK(complaints_of(booklet) == "");
  const Stack shared{side('A', 4, 'A', 1), side('A', 2, 'B', 3)};
  CHECK_THAT(complaints_of(shared), Contains("leaf 1 belongs to c A and to c B"));
}

TEST_CASE("leaves and backs of a booklet that have changed places are caught", "[proof]") {
  const auto side = [](char copy, int one, int other) {
    return press::ScannedContent{.ids = {{{"c", copy, one, 12}, 90}, {{"c", copy, other, 12}, 90}},
                                 .paints = true};
  };
  Stack booklet;
  for (const char copy : {'A', 'B'}) {
    for (const auto& [one, other] : {std::pair{12, 1}, {2, 11}, {10, 3}, {4, 9}, {8, 5}, {6, 7}})
      booklet.push_back(side(copy, one, other));
  }
  CHECK(complaints_of(booklet) == "");
  Stack moved = booklet;
  std::swap_ranges(moved.begin(), moved.begin() + 2, moved.begin() + 2);  // A's first two leaves
  CHECK_THAT(complaints_of(moved),
             Contains("leaf 1, front (page 1 of the file): c A, page 3, does not follow"));
  moved = booklet;
  std::swap_ranges(moved.begin() + 8, moved.begin() + 10, moved.begin() + 10);  // B's last two
  CHECK_THAT(complaints_of(moved),
             Contains("leaf 6, front (page 11 of the file): c B, page 3, does not follow"));
  moved = booklet;
  std::swap(moved[1], moved[3]);  // backs
  CHECK_THAT(complaints_of(moved),
             Contains("leaf 2, front (page 3 of the file): c A, page 3, does not follow"));
  const Stack reprint(booklet.begin() + 2, booklet.begin() + 4);
  CHECK(complaints_of(reprint, {.is_reprint = true}) == "");
}

TEST_CASE("pages cut from leaves, and signatures one behind the other, are in order", "[proof]") {
  const auto side = [](std::vector<int> pages) {
    press::ScannedContent content{.ids = {}, .paints = true};
    for (const int page : pages) content.ids.push_back({{"c", 'J', page, 16}, 0});
    return content;
  };
  const std::vector<Stack> layouts{
      {side({1, 2}), side({3, 4}), side({5, 6}), side({7, 8}), side({9, 10}), side({11, 12}), side({13, 14}),
       side({15, 16})},
      {side({1, 5, 9, 13}), side({6, 2, 14, 10}), side({3, 7, 11, 15}),
       side({8, 4, 16, 12})},  // cut and stacked
      {side({1, 3, 5, 7}), side({4, 2, 8, 6}), side({9, 11, 13, 15}), side({12, 10, 16, 14})},  // cards
      {side({8, 1}), side({2, 7}), side({6, 3}), side({4, 5}), side({16, 9}), side({10, 15}), side({14, 11}),
       side({12, 13})},
  };
  for (const Stack& stack : layouts) {
    CHECK(complaints_of(stack) == "");
    Stack moved = stack;
    std::swap_ranges(moved.end() - 4, moved.end() - 2, moved.end() - 2);
    CHECK_THAT(complaints_of(moved), Contains("does not follow the page before it"));
  }
}

TEST_CASE("a poster's page is on several leaves, of each page on as many", "[proof]") {
  Stack poster;
  for (int number = 1; number <= 3; ++number)
    for (int tile = 0; tile < 4; ++tile) poster.push_back(page("c", 'J', number, 3));
  const press::ProofOptions one_sided{.sides = press::Sides::one};
  CHECK(complaints_of(poster, one_sided) == "");
  Stack lost = poster;
  lost.erase(lost.begin() + 5);
  CHECK_THAT(complaints_of(lost, one_sided), Equals("stack-order: c together: page 2 of 3 is missing\n"));
  std::swap_ranges(poster.begin() + 4, poster.begin() + 8, poster.begin() + 8);
  CHECK_THAT(complaints_of(poster, one_sided), Contains("page 3, does not follow the page before it"));
}

TEST_CASE("a reprint of some leaves need not be whole, but its leaves are", "[proof]") {
  const Stack reprint{page("c", 'A', 5, 14), page("c", 'A', 6, 14)};
  CHECK_THAT(complaints_of(reprint), Contains("missing"));
  CHECK(complaints_of(reprint, {.is_reprint = true}) == "");
  const Stack torn{page("c", 'A', 6, 14), page("c", 'A', 7, 14)};
  CHECK_THAT(complaints_of(torn, {.is_reprint = true}), Contains("stands on the wrong side"));
}

TEST_CASE("pages of two builds are not one copy", "[proof]") {
  const Stack stack{page("c", 'A', 1, 4), page("c", 'A', 2, 6)};
  CHECK_THAT(complaints_of(stack), Contains("c A is of two builds: one of 4 pages, one of 6"));
}

}  // namespace tandem::tests
