#include "base/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tandem {
namespace {

// Nobody types a word by mistake that is longer; the distance takes time by the product of the lengths.
constexpr std::size_t longest_compared = 64;

std::string lower_ascii(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

}  // namespace

int edit_distance(std::string_view first, std::string_view second) {
  std::vector<int> before_last(second.size() + 1);
  std::vector<int> last(second.size() + 1);
  std::vector<int> row(second.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= first.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= second.size(); ++j) {
      const int substitution = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substitution});
      const bool swapped = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[second.size()];
}

std::optional<std::string> closest_match(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() > longest_compared) return std::nullopt;
  const std::string wanted = lower_ascii(word);
  std::optional<std::string> best;
  int best_distance = 0;
  for (const std::string& candidate : candidates) {
    const int length = static_cast<int>(std::max(word.size(), candidate.size()));
    if (length - static_cast<int>(std::min(word.size(), candidate.size())) > std::max(1, length / 3))
      continue;
    const int distance = edit_distance(wanted, lower_ascii(candidate));
    if (distance > std::max(1, length / 3) || distance >= length || (best && distance >= best_distance))
      continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::vector<std::string> nearest_matches(std::string_view word, const std::vector<std::string>& candidates,
                                         std::size_t most) {
  const std::string wanted = lower_ascii(word.substr(0, longest_compared));
  std::vector<std::pair<int, std::size_t>> by_distance;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    by_distance.emplace_back(edit_distance(wanted, lower_ascii(candidates[i].substr(0, longest_compared))),
                             i);
  }
  std::sort(by_distance.begin(), by_distance.end());
  std::vector<std::string> nearest;
  for (std::size_t i = 0; i < std::min(most, by_distance.size()); ++i) {
    nearest.push_back(candidates[by_distance[i].second]);
  }
  return nearest;
}

}  // namespace tandem
