// What tags and fields add to a page must not grow unseen.
#include "page_cost.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "checkout.h"

namespace tandem::bench {

TEST_CASE("Tags and fields add less than 4 KB to a page, or 82 bytes a field where it has many") {
  const std::vector<PageCost> costs = page_costs(tandem::tests::checkout_folder());
  REQUIRE(costs.size() > 50);
  int fields = 0;
  for (const PageCost& cost : costs) {
    INFO(cost.sheet << ", page " << cost.page << " with " << cost.fields << " fields");
    CHECK(cost.bytes > 0);
    CHECK(static_cast<double>(cost.bytes) < std::max(most_bytes, most_bytes_a_field * cost.fields));
    fields += cost.fields;
  }
  CHECK(fields > 500);
}

}  // namespace tandem::bench
