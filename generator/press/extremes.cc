#include "press/extremes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "base/utf8.h"

namespace tandem::press {
namespace {

/// Blocks of Unicode whose letters are written in one way, as far as fonts and the direction of lines are
/// concerned.
struct Writing {
  char32_t first;
  char32_t last;
  const char* name;
};

constexpr std::array writings{
    Writing{0x00C0, 0x024F, "Latin letters with marks"},
    Writing{0x0370, 0x03FF, "Greek"},
    Writing{0x0400, 0x052F, "Cyrillic"},
    Writing{0x0530, 0x058F, "Armenian"},
    Writing{0x0590, 0x05FF, "Hebrew"},
    Writing{0x0600, 0x08FF, "Arabic or Syriac"},
    Writing{0x0900, 0x0DFF, "a script of India"},
    Writing{0x0E00, 0x0EFF, "Thai or Lao"},
    Writing{0x10A0, 0x10FF, "Georgian"},
    Writing{0x1200, 0x139F, "Ethiopic"},
    Writing{0x1E00, 0x1EFF, "Latin letters with marks"},
    Writing{0x3040, 0x9FFF, "Chinese or Japanese"},
    Writing{0xAC00, 0xD7AF, "Korean"},
};

/// Null for plain Latin letters and signs.
const char* writing_of(char32_t letter) {
  for (const Writing& each : writings) {
    if (letter >= each.first && letter <= each.last) return each.name;
  }
  return letter > 0x2FFF ? "rare letters" : nullptr;
}

std::size_t longest_name(const CoupleExtent& couple) {
  std::size_t longest = 0;
  for (const std::string& name : couple.names) longest = std::max(longest, to_code_points(name).size());
  return longest;
}

}  // namespace

std::vector<Extreme> extremes_of(const std::vector<CoupleExtent>& couples) {
  if (couples.empty()) return {};
  std::map<std::size_t, std::string> why;
  const auto add = [&](std::size_t place, const std::string& reason) {
    why[place] += (why[place].empty() ? "" : ", ") + reason;
  };
  add(0, "the first");
  if (couples.size() > 2) add(couples.size() / 2, "the middle one");
  if (couples.size() > 1) add(couples.size() - 1, "the last");
  const auto most = [&](auto measure) {
    const auto found = std::ranges::max_element(couples, {}, measure);
    return static_cast<std::size_t>(found - couples.begin());
  };
  add(most(longest_name), "the longest name");
  add(most([](const CoupleExtent& couple) { return couple.pages; }), "most pages");
  std::map<std::string, std::size_t> first_of_writing;
  for (std::size_t place = 0; place < couples.size(); ++place) {
    for (const std::string& name : couples[place].names) {
      for (const char32_t letter : to_code_points(name)) {
        if (const char* writing = writing_of(letter)) first_of_writing.emplace(writing, place);
      }
    }
  }
  for (const auto& [writing, place] : first_of_writing) add(place, "a name in " + writing);
  std::vector<Extreme> extremes;
  for (const auto& [place, reasons] : why) extremes.push_back({couples[place].id, reasons});
  return extremes;
}

}  // namespace tandem::press
