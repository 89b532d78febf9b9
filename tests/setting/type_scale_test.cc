// Type as large as its place allows.
#include "setting/type_scale.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("the largest size that fits is taken, or the least") {
  const std::vector<double> factors{1, 2, 4, 8};
  for (const double limit : {1.0, 2.0, 5.0, 8.0, 9.0}) {
    const double chosen = setting::largest_that_fits(factors, [&](double factor) { return factor <= limit; });
    CHECK(chosen == (limit < 2 ? 1 : limit < 4 ? 2 : limit < 8 ? 4 : 8));
  }
  CHECK(setting::largest_that_fits(factors, [](double) { return false; }) == 1);
}

}  // namespace tandem::tests
