#include "setting/type_scale.h"

#include <algorithm>

namespace tandem::setting {

double largest_that_fits(std::span<const double> factors, const std::function<bool(double)>& fits) {
  const auto too_large = std::partition_point(factors.begin(), factors.end(), fits);
  return too_large == factors.begin() ? factors.front() : *(too_large - 1);
}

}  // namespace tandem::setting
