#include "blocks/tools/item_order.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "base/digest.h"

namespace tandem::blocks {
namespace {

using Order = std::vector<std::size_t>;

Order as_written(std::size_t count) {
  Order order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

/// SplitMix64 (Steele, Lea and Flood 2014), because what std::shuffle does is up to each library.
std::uint64_t next(std::uint64_t& state) {
  std::uint64_t number = state += 0x9e3779b97f4a7c15u;
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9u;
  number = (number ^ (number >> 27)) * 0x94d049bb133111ebu;
  return number ^ (number >> 31);
}

/// Fisher and Yates's.
Order shuffled(std::size_t count, const std::string& seed) {
  std::uint64_t state = digest_of(seed).low;
  Order order = as_written(count);
  for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[next(state) % left]);
  return order;
}

}  // namespace

std::vector<std::size_t> order_of_items(std::size_t count, bool is_shuffled, const load::Identifier& block,
                                        const setting::Setting& setting) {
  if (!is_shuffled || count < 2 || setting.is_joint()) return as_written(count);
  const personalise::Reader reader = setting.voice.reader();
  if (reader != personalise::Reader::a && reader != personalise::Reader::b) return as_written(count);
  const std::string seed = setting.sheet_id + "." + block.value + ".";
  Order of_a = shuffled(count, seed + "a");
  if (reader == personalise::Reader::a) return of_a;
  Order of_b = shuffled(count, seed + "b");
  if (of_b == of_a) std::rotate(of_b.begin(), of_b.begin() + 1, of_b.end());
  return of_b;
}

}  // namespace tandem::blocks
