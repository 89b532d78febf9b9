#include "press/leaf.h"

#include <catch2/catch.hpp>

using namespace tandem;

namespace {

StackPage page_of(CopyOf copy, int number) {
  return {{copy, "couple-01"}, number};
}

}  // namespace

TEST_CASE("leaves are named in ranges", "[press]") {
  CHECK(ranges_in_words({}) == "");
  CHECK(ranges_in_words({3}) == "3");
  CHECK(ranges_in_words({1, 2}) == "1 and 2");
  CHECK(ranges_in_words({1, 2, 3, 5, 7, 8}) == "1 to 3, 5, 7 and 8");
  CHECK(ranges_in_words({1, 4, 5, 6}) == "1 and 4 to 6");
}

TEST_CASE("a leaf belongs to the one whose pages stand on it", "[leaf]") {
  const Leaf full{page_of(CopyOf::a, 1), page_of(CopyOf::a, 2)};
  const Leaf last{page_of(CopyOf::b, 3), {}};
  CHECK(owner_of(full) == Owner{CopyOf::a, "couple-01"});
  CHECK(owner_of(last) == Owner{CopyOf::b, "couple-01"});
  CHECK(owner_of(Leaf{}) == Owner{});
}

TEST_CASE("no leaf has two owners", "[leaf]") {
  const StackPage strangers{{CopyOf::a, "couple-02"}, 2};
  CHECK_FALSE(owner_of({page_of(CopyOf::a, 1), page_of(CopyOf::b, 2)}));
  CHECK_FALSE(owner_of({page_of(CopyOf::a, 1), page_of(CopyOf::joint, 2)}));
  CHECK_FALSE(owner_of({page_of(CopyOf::a, 1), strangers}));
}

TEST_CASE("two pages make a leaf, and one where only fronts are printed", "[leaf]") {
  const std::vector<StackPage> pages{page_of(CopyOf::a, 1), page_of(CopyOf::a, 2), page_of(CopyOf::a, 3)};
  const std::vector<Leaf> both = leaves_of(pages, Sides::two);
  REQUIRE(both.size() == 2);
  CHECK(both[0] == Leaf{pages[0], pages[1]});
  CHECK(both[1] == Leaf{pages[2], {}});
  const std::vector<Leaf> fronts = leaves_of(pages, Sides::one);
  REQUIRE(fronts.size() == 3);
  CHECK(fronts[1] == Leaf{pages[1], {}});
}

TEST_CASE("owners are named without names", "[leaf]") {
  CHECK(words_of({CopyOf::b, "couple-01"}) == "couple-01 B");
  CHECK(words_of({CopyOf::joint, "couple-01"}) == "couple-01 together");
  CHECK(words_of({CopyOf::facilitator, "evening"}) == "the facilitator of evening");
  CHECK(words_of({}) == "nobody");
}
