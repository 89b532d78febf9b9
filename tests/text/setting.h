// What the text stage's tests share: fonts of Debian's packages, and short ways to set and read text.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "text/typesetter.h"

namespace tandem::tests {

struct TypeCase {
  text::FontLibrary library{""};
  text::Typesetter typesetter;

  /// A font that cannot be found leaves a null in the stack, which `style` keeps for the test to trip on.
  text::TextStyle style(std::initializer_list<const char*> families, double size = 10) {
    text::TextStyle made;
    for (const char* family : families) made.fonts.fonts.push_back(library.find({family}));
    made.size = size;
    return made;
  }
  const text::Paragraph& set(const std::string& text, double width, text::ParagraphStyle paragraph = {},
                             std::initializer_list<const char*> families = {"Lato"}) {
    return typesetter.typeset({{text, style(families), ""}}, paragraph, width);
  }
};

/// All that stands on a line, in reading order.
inline std::string text_of(const text::Line& line) {
  std::string text;
  for (const text::LineRun& run : line.runs) text += run.run.text;
  return text;
}

inline std::vector<std::string> lines_of(const text::Paragraph& paragraph) {
  std::vector<std::string> lines;
  for (const text::Line& line : paragraph.lines) lines.push_back(text_of(line));
  return lines;
}

/// The text of a line's runs from left to right, each in logical order.
inline std::vector<std::string> runs_from_left(const text::Line& line) {
  std::vector<const text::LineRun*> runs;
  for (const text::LineRun& run : line.runs) {
    auto place = runs.begin();
    while (place != runs.end() && (*place)->run.origin.x <= run.run.origin.x) ++place;
    runs.insert(place, &run);
  }
  std::vector<std::string> texts;
  for (const text::LineRun* run : runs) texts.push_back(run->run.text);
  return texts;
}

inline const char* const prose =
    "Resentment usually starts small. One person notices what has to be done, plans it, reminds the other "
    "and checks that it happened; the other one helps when asked and believes the work is shared. Neither "
    "is lying. Both are counting, but they are counting different things, and the person who carries the "
    "invisible responsibility for remembering rarely gets to put it down.";

}  // namespace tandem::tests
