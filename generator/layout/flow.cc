#include "layout/flow.h"

#include <algorithm>
#include <cmath>

namespace tandem::layout {
namespace {

constexpr double tolerance = 1e-6;

// Gives out `room` by weight; a strip that reaches its limit hands the rest back to the others.
std::vector<double> shares_by_weight(const std::vector<const Strip*>& strips, double room) {
  std::vector<double> shares(strips.size(), 0);
  std::vector<bool> is_full(strips.size(), false);
  while (room > tolerance) {
    double weight = 0;
    for (std::size_t i = 0; i < strips.size(); ++i) weight += is_full[i] ? 0 : strips[i]->growth.weight;
    if (weight <= 0) break;
    double given = 0;
    for (std::size_t i = 0; i < strips.size(); ++i) {
      if (is_full[i] || strips[i]->growth.weight <= 0) continue;
      const double limit = std::max(0.0, strips[i]->growth.most - strips[i]->height - shares[i]);
      const double share = std::min(limit, room * strips[i]->growth.weight / weight);
      is_full[i] = share >= limit - tolerance;
      shares[i] += share;
      given += share;
    }
    if (given <= tolerance) break;
    room -= given;
  }
  return shares;
}

bool is_ruled(const Strip& strip) {
  return strip.growth.weight > 0 && strip.growth.step > 0;
}

// Cuts ruled strips' shares down to whole steps and gives freed steps to those that lost most.
double round_to_steps(const std::vector<const Strip*>& strips, std::vector<double>& shares) {
  double rest = 0;
  std::vector<std::pair<double, std::size_t>> lost;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    if (!is_ruled(*strips[i])) continue;
    const double step = strips[i]->growth.step;
    const double whole = std::floor(shares[i] / step + tolerance) * step;
    lost.emplace_back(shares[i] - whole, i);
    rest += shares[i] - whole;
    shares[i] = whole;
  }
  std::stable_sort(lost.begin(), lost.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [amount, i] : lost) {
    const double step = strips[i]->growth.step;
    if (rest < step - tolerance) continue;
    shares[i] += step;
    rest -= step;
  }
  return std::max(0.0, rest);
}

}  // namespace

double space_between(const Strip& above, const Strip& below) {
  return std::max(above.space_after, below.space_before);
}

double stacked_height(std::span<const Strip> strips) {
  double height = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    height += (i > 0 ? space_between(strips[i - 1], strips[i]) : 0) + strips[i].height;
  }
  return height;
}

Heights share_room(const std::vector<const Strip*>& strips, double room) {
  Heights result;
  std::vector<double> shares = shares_by_weight(strips, room);
  const double rest = round_to_steps(strips, shares);
  double ruled_height = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    if (is_ruled(*strips[i])) ruled_height += strips[i]->height + shares[i];
  }
  if (ruled_height > 0) result.stretch = 1 + rest / ruled_height;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const double height = strips[i]->height + shares[i];
    result.heights.push_back(is_ruled(*strips[i]) ? height * result.stretch : height);
  }
  return result;
}

}  // namespace tandem::layout
