// Stage: layout. Puts set paragraphs onto strips and pages as items.
#pragma once

#include <string>
#include <vector>

#include "layout/flow.h"
#include "text/typesetter.h"

namespace tandem::layout {

/// Gives out the numbers of structure elements in the order of reading.
class ElementNumbers {
 public:
  int next() {
    open_link_.clear();
    return ++last_;
  }

  /// Takes so many numbers at once, for what was numbered by itself; the result is what they count on from.
  int take(int count) {
    if (count > 0) open_link_.clear();
    last_ += count;
    return last_ - count;
  }
  int last() const { return last_; }

  /// For a link's part on one line. A link that the line before ended in goes on, unless another element
  /// began since: it is one element, heard as one link, with an active area on each line.
  int of_link(const std::string& uri, bool starts_line);

  /// `uri`: the link in which the line ends, or empty.
  void end_line(const std::string& uri) { open_link_ = uri; }

 private:
  int last_ = 0;
  int link_ = 0;
  std::string open_link_;
};

/// Appends one line's runs: `left` is the paragraph's left edge, `baseline` the line's. Links become Link
/// elements with an active area, words in another language Span elements that say which.
void append_line(std::vector<Item>& to, const text::Line& line, double left, double baseline, double leading,
                 ElementNumbers& numbers);

/// Appends all lines, the paragraph's top left corner at `corner`; no tags but links'.
/// Ends the last run with a space, for those who read the text alone: what stands beside it in the same
/// element begins another word. Nothing moves.
void end_word(std::vector<Item>& items);

void append_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, Point corner,
                      ElementNumbers& numbers);

/// The same with every line's middle at `middle`, the paragraph's top at `top`.
void append_centred_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, double middle,
                              double top, ElementNumbers& numbers);

/// All lines inside a structure element of their own.
void append_tagged_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, Point corner, Role role,
                             ElementNumbers& numbers);

/// From the paragraph's left edge to its leftmost glyph: not 0 where lines are centred or run from the right.
double ink_left(const text::Paragraph& paragraph);

/// How far the last line's glyphs reach from the paragraph's left edge, in points.
double end_of_last_line(const text::Paragraph& paragraph);

}  // namespace tandem::layout
