// The small signs: each meaning has one of its own, and all of it stays in its place.
#include <catch2/catch.hpp>

#include <set>

#include "compose/marks.h"
#include "layout/trace.h"
#include "page_checks.h"

namespace tandem::tests {
namespace {

std::string drawn(std::vector<layout::Item> items, const Rect& box) {
  layout::Page page{{box.right(), box.bottom()}, std::move(items)};
  CHECK_FALSE(page.items.empty());
  CHECK(complaints(page, box) == "");
  return layout::trace(page);
}

}  // namespace

TEST_CASE("who reads a page is told by five different signs, and who writes it by four others") {
  const Rect box{20, 30, 12, 12};
  std::set<std::string> signs;
  for (const model::Privacy privacy : {model::Privacy::own, model::Privacy::by_choice, model::Privacy::both,
                                       model::Privacy::facilitator, model::Privacy::handed_in}) {
    signs.insert(drawn(compose::privacy_sign(box, privacy, {}), box));
  }
  for (const model::Audience audience : {model::Audience::each, model::Audience::each_then_share,
                                         model::Audience::together, model::Audience::facilitator}) {
    signs.insert(drawn(compose::audience_sign(box, audience, {}), box));
  }
  // The facilitator's board is no partner's square.
  signs.insert(drawn(compose::copy_sign(box, personalise::Reader::b, 0.8, {}), box));
  CHECK(signs.size() == 10);
}

TEST_CASE("a closed lock is full and an open one is not, so that small and black they differ") {
  const auto is_filled = [](const std::vector<layout::Item>& items) {
    return std::any_of(items.begin(), items.end(), [](const layout::Item& item) {
      const auto* path = std::get_if<layout::PathItem>(&item);
      return path && path->has_fill;
    });
  };
  CHECK(is_filled(compose::privacy_sign({0, 0, 12, 12}, model::Privacy::own, {})));
  CHECK_FALSE(is_filled(compose::privacy_sign({0, 0, 12, 12}, model::Privacy::by_choice, {})));
}

}  // namespace tandem::tests
