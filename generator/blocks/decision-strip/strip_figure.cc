#include "blocks/decision-strip/strip_figure.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double corner = 3;

}  // namespace

bool StripFigure::grows(std::size_t row) const {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (rows.row_of(i) == row && steps[i].field) return true;
  }
  return false;
}

StripFigure::Row StripFigure::place_row(std::size_t row, double extra) const {
  double half = 0;
  double below = 0;
  double turn_label = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (rows.row_of(i) != row) continue;
    const StripStep& step = steps[i];
    half = std::max(half, height_of(step, extra) / 2);
    if (ends_row(i)) {
      turn_label = step.arrow_height;
    } else if (step.arrow_height > 0) {
      half = std::max(half, step.arrow_height + strip_label_gap);
    }
    if (step.otherwise_height > 0) below = std::max(below, fall + strip_label_gap + step.otherwise_height);
  }
  Row place;
  place.axis = half + (row > 0 ? strip_arrow_length + 1 : 0);
  place.below = place.axis + half + fall + strip_label_gap;
  place.height = place.axis + half + below + strip_outline / 2;
  if (row + 1 < rows.rows) {
    place.channel = place.height + fall / 2 + (turn_label > 0 ? turn_label + strip_label_gap : 0);
    place.height = place.channel + fall;
  }
  return place;
}

void StripFigure::draw_step(std::vector<layout::Item>& to, const StripStep& step, double axis,
                            double extra) const {
  const double height = height_of(step, extra);
  const double inset = strip_outline / 2;
  const Rect box{step.left + inset, axis - height / 2 + inset, step.width - strip_outline,
                 height - strip_outline};
  if (!step.is_question) {
    to.emplace_back(layout::stroked(layout::rounded_rectangle(box, corner), strip_outline, ink));
    return;
  }
  const double middle = box.x + box.width / 2;
  to.emplace_back(layout::stroked(
      layout::polygon({{middle, box.y}, {box.right(), axis}, {middle, box.bottom()}, {box.x, axis}}),
      strip_outline, ink));
}

void StripFigure::draw_arrows(std::vector<layout::Item>& to, std::size_t i, const Row& row,
                              double extra) const {
  const auto add_arrow = [&](Point from, Point tip) {
    // The line ends inside the arrow head, so that its tip stays sharp.
    const bool is_level = from.y == tip.y;
    const Point end{tip.x - (is_level ? strip_arrow_length / 2 : 0),
                    tip.y - (is_level ? 0 : strip_arrow_length / 2)};
    to.emplace_back(layout::stroked(layout::open_line({from, end}), strip_outline, ink));
    to.emplace_back(layout::filled(layout::arrow_head(from, tip, strip_arrow_length), ink));
  };
  const StripStep& step = steps[i];
  const double right = step.left + step.width;
  const double middle = step.left + step.width / 2;
  const double half = height_of(step, extra) / 2;
  if (i > 0 && ends_row(i - 1)) add_arrow({middle, 0}, {middle, row.axis - half - 1});
  if (step.otherwise_height > 0) {
    add_arrow({middle, row.axis + half}, {middle, row.below - strip_label_gap});
  }
  if (ends_row(i)) {
    const double next_middle = rows.middle_of(i + 1);
    to.emplace_back(layout::stroked(layout::open_line({{right, row.axis},
                                                       {right + turn, row.axis},
                                                       {right + turn, row.channel},
                                                       {next_middle, row.channel},
                                                       {next_middle, row.height}}),
                                    strip_outline, ink));
  } else if (i + 1 < steps.size()) {
    add_arrow({right, row.axis}, {steps[i + 1].left - 1, row.axis});
  }
}

void StripFigure::place_words(std::vector<layout::Item>& to, std::size_t i, const Row& row,
                              double extra) const {
  const StripStep& step = steps[i];
  const double height = height_of(step, extra);
  const double top = row.axis - height / 2;
  to.push_back(step.item);
  layout::append_translated(to, step.number, step.left, top);
  to.push_back(step.body);
  layout::append_translated(to, step.words, step.left + step.width / 2,
                            step.field ? top + padding : row.axis);
  if (step.field) {
    layout::FieldItem field = *step.field;
    const double above = step.words_height > 0 ? step.words_height + padding : 0;
    field.box = {step.left + padding, top + padding + above, step.width - 2 * padding,
                 height - 2 * padding - above};
    to.push_back(layout::TagBegin{.role = layout::Role::form, .element = step.field_element});
    to.emplace_back(std::move(field));
    to.push_back(layout::TagEnd{});
  }
  layout::append_translated(to, step.otherwise, step.left + step.width / 2, row.below);
  if (ends_row(i)) {
    layout::append_translated(to, step.arrow, step.left + step.width, row.channel);
  } else {
    layout::append_translated(to, step.arrow,
                              step.left + step.width + rows.arrow / 2 - strip_arrow_length / 4, row.axis);
  }
  to.push_back(layout::TagEnd{});
  to.push_back(layout::TagEnd{});
}

std::vector<layout::Item> StripFigure::draw_row(std::size_t row, double height) const {
  const double extra = height - place_row(row, 0).height;
  Row place = place_row(row, extra);
  // The next row's arrow begins where this row's ends, even where a step without room to write is the
  // tallest.
  place.channel += height - place.height;
  place.height = height;
  const std::size_t first = row * rows.columns;
  const std::size_t last = std::min(first + rows.columns, steps.size());
  std::vector<layout::Item> items{tag};
  for (std::size_t i = first; i < last; ++i) {
    draw_step(items, steps[i], place.axis, extra);
    draw_arrows(items, i, place, extra);
  }
  items.push_back(layout::TagEnd{});
  items.push_back(list);
  for (std::size_t i = first; i < last; ++i) place_words(items, i, place, extra);
  items.push_back(layout::TagEnd{});
  return items;
}

std::vector<layout::Item> StripFigure::arrow_overleaf(std::size_t row) const {
  const double x = rows.middle_of((row + 1) * rows.columns);
  std::vector<layout::Item> items;
  layout::append_artifact(
      items, {layout::filled(layout::arrow_head({x, 0}, {x, strip_arrow_length}, strip_arrow_length), ink)});
  return items;
}

}  // namespace tandem::blocks
