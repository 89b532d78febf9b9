// Stage: blocks. Places for answers as every block draws them: rings and boxes to mark, lines to write on,
// each with the field that it is on a screen.
#pragma once

#include <string>
#include <vector>

#include "setting/workplace.h"

namespace tandem::blocks {

/// A shape to tick or to fill. Partner A's marks are rings, partner B's squares, boxes are anybody's; a ring
/// in a square means both of them.
struct Mark {
  enum class Shape { ring, square, box, ring_in_square };
  Shape shape = Shape::box;
  double size = 0;          ///< diameter or side, points
  double thickness = 0;     ///< of its line, points
  std::string label;        ///< a number or letter inside; may be empty
  double label_factor = 1;  ///< of its type, so that all marks of a row are alike: see fitting_factor
  bool is_dashed = false;   ///< a guess of what the other marks; rings and squares alone
};

/// How many times as large as its style's type a number is set, at most once, so that it stands inside a ring
/// or square of this size with air around it.
double fitting_factor(const std::string& number, model::StyleName style, double size, double thickness,
                      setting::Workplace& at);

/// Appends a field in a Form element of its own.
void append_field(std::vector<layout::Item>& to, layout::FieldItem field, layout::ElementNumbers& numbers);

/// Appends a mark and its field, whose box becomes that of the mark.
void append_mark(std::vector<layout::Item>& to, const Mark& mark, Point middle, layout::FieldItem field,
                 setting::Workplace& at);

/// The same without a field: a sign that stands for a partner or a step.
void append_sign(std::vector<layout::Item>& to, const Mark& mark, Point middle, setting::Workplace& at);

/// Appends one line to write on, its rule at `y`, with the field above it, as high as a ruled line or as what
/// the strip has above `y`.
void append_blank(std::vector<layout::Item>& to, double left, double right, double y, layout::FieldItem field,
                  setting::Workplace& at);

/// Fills a name that is known into a field, to be printed on the blank it goes to; nothing where the name is
/// empty, or too long for one line of `width`.
void prefill(layout::FieldItem& field, const std::string& name, double width, setting::Workplace& at);

/// Appends words and behind them a line of `length` points for a date, its rule at `y`; the words' top left
/// corner is `left` and what the baseline makes of `y`.
void append_date_line(std::vector<layout::Item>& to, const text::Paragraph& words, double left, double y,
                      double length, layout::FieldItem field, setting::Workplace& at);

/// Adds the line above a block's rows ('ask'), which stays with them; nothing where it is empty.
void add_ask(const load::InlineText& ask, setting::Workplace& at);

/// The space above and below a block that is answered, points.
double space_around_answers(const setting::Setting& setting);

}  // namespace tandem::blocks
