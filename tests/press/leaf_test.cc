#include "press/leaf.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

press::StackPage page_of(press::CopyOf copy, int number) {
  return {{copy, "couple-01"}, number};
}

}  // namespace

TEST_CASE("leaves are named in ranges", "[press]") {
  CHECK(press::ranges_in_words({}) == "");
  CHECK(press::ranges_in_words({3}) == "3");
  CHECK(press::ranges_in_words({1, 2}) == "1 and 2");
  CHECK(press::ranges_in_words({1, 2, 3, 5, 7, 8}) == "1 to 3, 5, 7 and 8");
  CHECK(press::ranges_in_words({1, 4, 5, 6}) == "1 and 4 to 6");
}

TEST_CASE("a leaf belongs to the one whose pages stand on it", "[leaf]") {
  const press::Leaf full{page_of(press::CopyOf::a, 1), page_of(press::CopyOf::a, 2)};
  const press::Leaf last{page_of(press::CopyOf::b, 3), {}};
  CHECK(press::owner_of(full) == press::Owner{press::CopyOf::a, "couple-01"});
  CHECK(press::owner_of(last) == press::Owner{press::CopyOf::b, "couple-01"});
  CHECK(press::owner_of(press::Leaf{}) == press::Owner{});
}

TEST_CASE("no leaf has two owners", "[leaf]") {
  const press::StackPage strangers{{press::CopyOf::a, "couple-02"}, 2};
  CHECK_FALSE(press::owner_of({page_of(press::CopyOf::a, 1), page_of(press::CopyOf::b, 2)}));
  CHECK_FALSE(press::owner_of({page_of(press::CopyOf::a, 1), page_of(press::CopyOf::joint, 2)}));
  CHECK_FALSE(press::owner_of({page_of(press::CopyOf::a, 1), strangers}));
}

TEST_CASE("two pages make a leaf, and one where only fronts are printed", "[leaf]") {
  const std::vector<press::StackPage> pages{page_of(press::CopyOf::a, 1), page_of(press::CopyOf::a, 2),
                                            page_of(press::CopyOf::a, 3)};
  const std::vector<press::Leaf> both = press::leaves_of(pages, press::Sides::two);
  REQUIRE(both.size() == 2);
  CHECK(both[0] == press::Leaf{pages[0], pages[1]});
  CHECK(both[1] == press::Leaf{pages[2], {}});
  const std::vector<press::Leaf> fronts = press::leaves_of(pages, press::Sides::one);
  REQUIRE(fronts.size() == 3);
  CHECK(fronts[1] == press::Leaf{pages[1], {}});
}

TEST_CASE("owners are named without names", "[leaf]") {
  CHECK(press::words_of({press::CopyOf::b, "couple-01"}) == "couple-01 B");
  CHECK(press::words_of({press::CopyOf::joint, "couple-01"}) == "couple-01 together");
  CHECK(press::words_of({press::CopyOf::facilitator, "evening"}) == "the facilitator of evening");
  CHECK(press::words_of({}) == "nobody");
}

}  // namespace tandem::tests
