// Where copies begin in a file that others have finished.
#include "press/imposition/finished_copies.h"

#include <catch2/catch.hpp>

#include "press/pdf_objects.h"

namespace tandem::tests {
namespace {

press::ScannedContent page_of(const std::string& couple, char copy, int page) {
  press::ScannedContent scanned;
  scanned.ids.push_back({compose::LeafId{couple, copy, page, 9}});
  scanned.paints = true;
  return scanned;
}

press::ScannedContent unnamed(bool paints) {
  press::ScannedContent scanned;
  scanned.paints = paints;
  return scanned;
}

}  // namespace

TEST_CASE("a copy ends where the next one's id stands, and keeps its blanks", "[press]") {
  CHECK(press::first_pages_of_copies({page_of("c1", 'A', 1), page_of("c1", 'A', 2), page_of("c1", 'A', 3),
                                      unnamed(false), page_of("c1", 'B', 1), unnamed(false),
                                      page_of("c2", 'B', 1)}) == std::vector<int>{0, 4, 6});
}

TEST_CASE("an insert ends a copy, and another insert ends it", "[press]") {
  const auto insert = [](int number, int page) {
    press::ScannedContent scanned = page_of("c1", 'A', page);
    scanned.ids[0].id.insert = number;
    return scanned;
  };
  CHECK(press::first_pages_of_copies({insert(1, 1), unnamed(false), page_of("c1", 'A', 1),
                                      page_of("c1", 'A', 2), insert(2, 1), insert(2, 2), insert(3, 3)}) ==
        std::vector<int>{0, 2, 4, 6});
}

TEST_CASE("the same copy once more is another one", "[press]") {
  CHECK(press::first_pages_of_copies({page_of("c1", 'A', 1), page_of("c1", 'A', 2), page_of("c1", 'A', 1)}) ==
        std::vector<int>{0, 2});
}

TEST_CASE("a page without an id among others shares no leaf with them", "[press]") {
  CHECK(press::first_pages_of_copies({unnamed(true), unnamed(true), page_of("c1", 'A', 1), unnamed(true)}) ==
        std::vector<int>{0, 2, 3});
  CHECK(press::first_pages_of_copies({unnamed(true), unnamed(false), unnamed(true)}) == std::vector<int>{0});
}

TEST_CASE("a page of two copies is refused", "[press]") {
  press::ScannedContent both = page_of("c1", 'A', 1);
  both.ids.push_back({compose::LeafId{"c1", 'B', 1, 9}});
  CHECK_THROWS_AS(press::first_pages_of_copies({both}), press::UnreadablePdf);
}

}  // namespace tandem::tests
