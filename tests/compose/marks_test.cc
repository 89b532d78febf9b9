// The small signs: each meaning has one of its own, and all of it stays in its place.
#include <catch2/catch.hpp>

#include <set>

#include "compose/marks.h"
#include "layout/trace.h"
#include "page_checks.h"

namespace tandem::tests {
namespace {

std::string drawn(std::vector<Item> items, const Rect& box) {
  Page page{{box.right(), box.bottom()}, std::move(items)};
  CHECK_FALSE(page.items.empty());
  CHECK(complaints(page, box) == "");
  return trace(page);
}

}  // namespace

TEST_CASE("who reads a page is told by five different signs, and who writes it by four others") {
  const Rect box{20, 30, 12, 12};
  std::set<std::string> signs;
  for (const Privacy privacy :
       {Privacy::own, Privacy::by_choice, Privacy::both, Privacy::facilitator, Privacy::handed_in}) {
    signs.insert(drawn(privacy_sign(box, privacy, {}), box));
  }
  for (const Audience audience :
       {Audience::each, Audience::each_then_share, Audience::together, Audience::facilitator}) {
    signs.insert(drawn(audience_sign(box, audience, {}), box));
  }
  // The facilitator's board is no partner's square.
  signs.insert(drawn(copy_sign(box, Reader::b, 0.8, {}), box));
  CHECK(signs.size() == 10);
}

TEST_CASE("a closed lock is full and an open one is not, so that small and black they differ") {
  const auto is_filled = [](const std::vector<Item>& items) {
    return std::any_of(items.begin(), items.end(), [](const Item& item) {
      const auto* path = std::get_if<PathItem>(&item);
      return path && path->has_fill;
    });
  };
  CHECK(is_filled(privacy_sign({0, 0, 12, 12}, Privacy::own, {})));
  CHECK_FALSE(is_filled(privacy_sign({0, 0, 12, 12}, Privacy::by_choice, {})));
}

}  // namespace tandem::tests
