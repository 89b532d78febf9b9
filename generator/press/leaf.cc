#include "press/leaf.h"

#include <fmt/format.h>

namespace tandem {

std::optional<Owner> owner_of(const Leaf& leaf) {
  if (leaf.back.owner.copy == CopyOf::nobody) return leaf.front.owner;
  if (leaf.front.owner.copy == CopyOf::nobody || leaf.front.owner == leaf.back.owner) return leaf.back.owner;
  return std::nullopt;
}

std::vector<Leaf> leaves_of(const std::vector<StackPage>& pages, Sides sides) {
  std::vector<Leaf> leaves;
  const std::size_t pages_a_leaf = sides == Sides::two ? 2 : 1;
  for (std::size_t first = 0; first < pages.size(); first += pages_a_leaf) {
    const bool has_back = pages_a_leaf == 2 && first + 1 < pages.size();
    leaves.push_back({pages[first], has_back ? pages[first + 1] : StackPage{}});
  }
  return leaves;
}

std::string in_leaves(std::size_t count) {
  return count == 1 ? "1 leaf" : fmt::format("{} leaves", count);
}

}  // namespace tandem
