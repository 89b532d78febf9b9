#include "press/leaf.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tandem::press {

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

std::string ranges_in_words(const std::vector<std::size_t>& numbers) {
  std::vector<std::string> ranges;
  for (std::size_t first = 0; first < numbers.size();) {
    std::size_t last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    if (last == first + 1) last = first;  // two are not worth a range
    ranges.push_back(first == last ? std::to_string(numbers[first])
                                   : fmt::format("{} to {}", numbers[first], numbers[last]));
    first = last + 1;
  }
  if (ranges.size() < 2) return ranges.empty() ? std::string() : ranges.front();
  const std::string end = " and " + ranges.back();
  ranges.pop_back();
  return fmt::format("{}{}", fmt::join(ranges, ", "), end);
}

std::string in_leaves(std::size_t count) {
  return count == 1 ? "1 leaf" : fmt::format("{} leaves", count);
}

}  // namespace tandem::press
