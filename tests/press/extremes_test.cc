#include "press/extremes.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a proof has the ends of a batch, its longest name, most pages, and each script once",
          "[extremes]") {
  std::vector<press::CoupleExtent> couples;
  for (int i = 1; i <= 9; ++i) couples.push_back({"c-" + std::to_string(i), {"Ann", "Bo"}, 10});
  couples[1].names[0] = "Мария";
  couples[2].names[1] = "Иван";
  couples[3].pages = 14;
  couples[5].names = {"Maximiliane-Friederike", "נועה"};
  std::string all;
  for (const press::Extreme& each : press::extremes_of(couples)) all += each.id + ": " + each.why + "\n";
  CHECK(all ==
        "c-1: the first\nc-2: a name in Cyrillic\nc-4: most pages\nc-5: the middle one\nc-6: the longest "
        "name, a name in "
        "Hebrew\nc-9: the last\n");
}

TEST_CASE("of one couple there is one, and of none nobody", "[extremes]") {
  CHECK(press::extremes_of({}).empty());
  const auto one = press::extremes_of({{"c-1", {"Zoë"}, 4}});
  REQUIRE(one.size() == 1);
  CHECK(one[0].why == "the first, the longest name, most pages, a name in Latin letters with marks");
}

}  // namespace tandem::tests
