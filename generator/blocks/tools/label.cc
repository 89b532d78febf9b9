#include "blocks/tools/label.h"

#include <algorithm>
#include <string>

namespace tandem {

void append_label(std::vector<Item>& to, const Paragraph& label, Point place, Anchor anchor, Workplace& at) {
  const double share = anchor == Anchor::left ? 0 : anchor == Anchor::middle ? 0.5 : 1;
  to.push_back(TagBegin{.role = Role::paragraph, .element = at.galley.numbers().next()});
  double baseline = place.y + label.first_baseline;
  for (const Line& line : label.lines) {
    const double left = place.x - share * line.width;
    append_line(to, line, left - line.left, baseline, label.leading, at.galley.numbers());
    baseline += label.leading;
  }
  to.push_back(TagEnd{});
}

double longest_word(std::string_view words, StyleName style, Hand& hand) {
  constexpr double unlimited = 1e6;
  double longest = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string word(words.substr(0, end));
    if (!word.empty()) longest = std::max(longest, hand.set_words(word, style, unlimited).width());
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return longest;
}

}  // namespace tandem
