#include "blocks/tools/label.h"

#include <algorithm>
#include <string>

namespace tandem::blocks {

void append_label(std::vector<layout::Item>& to, const text::Paragraph& label, Point place, Anchor anchor,
                  setting::Workplace& at) {
  const double share = anchor == Anchor::left ? 0 : anchor == Anchor::middle ? 0.5 : 1;
  to.push_back(layout::TagBegin{.role = layout::Role::paragraph, .element = at.galley.numbers().next()});
  double baseline = place.y + label.first_baseline;
  for (const text::Line& line : label.lines) {
    const double left = place.x - share * line.width;
    layout::append_line(to, line, left - line.left, baseline, label.leading, at.galley.numbers());
    baseline += label.leading;
  }
  to.push_back(layout::TagEnd{});
}

double longest_word(std::string_view words, model::StyleName style, setting::Hand& hand) {
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

}  // namespace tandem::blocks
