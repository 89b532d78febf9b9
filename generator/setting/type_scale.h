// Stage: setting. Type as large as its place allows, in steps of a scale.
#pragma once

#include <functional>
#include <span>

namespace tandem::setting {

/// The largest of the ascending `factors` that `fits`; the least where none does. What fits in one size is
/// taken to fit in every smaller one.
double largest_that_fits(std::span<const double> factors, const std::function<bool(double factor)>& fits);

}  // namespace tandem::setting
