#include "load/placeholders.h"

#include <algorithm>

namespace tandem::load {

std::vector<Placeholder> find_placeholders(std::string_view text) {
  std::vector<std::size_t> open;
  std::vector<Placeholder> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '{') {
      open.push_back(i);
    } else if (text[i] == '}' && !open.empty()) {
      const std::size_t begin = open.back();
      open.pop_back();
      while (!found.empty() && found.back().begin > begin) found.pop_back();
      found.push_back({begin, i + 1});
    }
  }
  return found;
}

std::string mask_placeholders(std::string_view text, const std::vector<Placeholder>& placeholders) {
  std::string masked(text);
  for (const Placeholder& place : placeholders) {
    std::fill(masked.begin() + static_cast<std::ptrdiff_t>(place.begin),
              masked.begin() + static_cast<std::ptrdiff_t>(place.end), 'x');
  }
  return masked;
}

}  // namespace tandem::load
