#include "blocks/tools/answer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "base/direction.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double corner_of_a_box = 1.2;    // points: a box to tick is a little softer than partner B's square
constexpr double ring_of_a_square = 0.66;  // of its side

std::vector<layout::PathItem> outlines_of(const Mark& mark, Point middle) {
  const double side = mark.size - mark.thickness;
  const Rect box{middle.x - side / 2, middle.y - side / 2, side, side};
  switch (mark.shape) {
    case Mark::Shape::ring:
      return {layout::circle(middle, side / 2)};
    case Mark::Shape::square:
      return {layout::rectangle(box)};
    case Mark::Shape::box:
      return {layout::rounded_rectangle(box, corner_of_a_box)};
    case Mark::Shape::ring_in_square:
      return {layout::rectangle(box), layout::circle(middle, ring_of_a_square * side / 2)};
  }
  return {};
}

// Dashes of one length all around, so that a ring and a square look alike in weight.
std::vector<layout::Item> dashed_outline_of(const Mark& mark, Point middle, Colour colour) {
  constexpr int dashes_of_a_ring = 12;
  constexpr int dashes_of_a_side = 4;
  const double half = (mark.size - mark.thickness) / 2;
  std::vector<layout::Item> drawing;
  if (mark.shape == Mark::Shape::ring) {
    const double step = 2 * std::numbers::pi / dashes_of_a_ring;
    for (int i = 0; i < dashes_of_a_ring; ++i) {
      const std::vector<Point> arc = layout::arc_points(middle, half, i * step, (i + 0.58) * step, 4);
      drawing.emplace_back(layout::stroked(layout::open_line(arc), mark.thickness, colour));
    }
    return drawing;
  }
  // A side begins and ends with a dash, so that corners are closed.
  const double dash = 2 * half / (1.7 * dashes_of_a_side - 0.7);
  const Point corners[] = {{middle.x - half, middle.y - half},
                           {middle.x + half, middle.y - half},
                           {middle.x + half, middle.y + half},
                           {middle.x - half, middle.y + half}};
  for (int i = 0; i < 4; ++i) {
    drawing.emplace_back(layout::RuleItem{.from = corners[i],
                                          .to = corners[(i + 1) % 4],
                                          .thickness = mark.thickness,
                                          .colour = colour,
                                          .dashes = {dash, 0.7 * dash}});
  }
  return drawing;
}

}  // namespace

void append_field(std::vector<layout::Item>& to, layout::FieldItem field, layout::ElementNumbers& numbers) {
  to.push_back(layout::TagBegin{.role = layout::Role::form, .element = numbers.next()});
  to.emplace_back(std::move(field));
  to.push_back(layout::TagEnd{});
}

double fitting_factor(const std::string& number, model::StyleName style, double size, double thickness,
                      setting::Workplace& at) {
  constexpr double unlimited = 1e6;
  constexpr double figure_height = 0.7;  // of the type's size
  constexpr double air = 0.75;           // points, at either side
  if (number.size() < 2) return 1;       // one figure or letter fits by design
  const double inside = size - 2 * thickness;
  const double height = figure_height * at.setting.style(style).regular.size;
  const double width = at.hand.set_words(number, style, unlimited).width() + 2 * air;
  // Its corners touch the ring at most: a number and a ring have the same middle.
  return std::min(1.0, inside / std::hypot(width, height));
}

void append_sign(std::vector<layout::Item>& to, const Mark& mark, Point middle, setting::Workplace& at) {
  const Colour ink = at.setting.palette().ink;
  std::vector<layout::Item> drawing;
  if (mark.is_dashed) drawing = dashed_outline_of(mark, middle, ink);
  for (layout::PathItem& outline : outlines_of(mark, middle)) {
    if (!mark.is_dashed) drawing.emplace_back(layout::stroked(std::move(outline), mark.thickness, ink));
  }
  if (!mark.label.empty()) {
    constexpr double unlimited = 1e6;
    const double factor =
        std::min(mark.label_factor,
                 fitting_factor(mark.label, model::StyleName::scale_number, mark.size, mark.thickness, at));
    const text::Paragraph& label =
        at.hand.try_out_words(mark.label, model::StyleName::scale_number, unlimited, factor);
    const double left = middle.x - label.width() / 2 - layout::ink_left(label);
    layout::append_paragraph(drawing, label, {left, middle.y - label.leading / 2}, at.galley.numbers());
  }
  layout::append_artifact(to, std::move(drawing));
}

void append_mark(std::vector<layout::Item>& to, const Mark& mark, Point middle, layout::FieldItem field,
                 setting::Workplace& at) {
  append_sign(to, mark, middle, at);
  field.box = {middle.x - mark.size / 2, middle.y - mark.size / 2, mark.size, mark.size};
  field.is_ticked = mark.shape != Mark::Shape::ring;
  append_field(to, std::move(field), at.galley.numbers());
}

void append_blank(std::vector<layout::Item>& to, double left, double right, double y, layout::FieldItem field,
                  setting::Workplace& at) {
  const layout::Ruling& ruling = at.setting.styles.ruling();
  layout::append_artifact(to, {layout::horizontal_rule(left, right, y, ruling.thickness, ruling.colour)});
  const double height = std::min(y, ruling.pitch);
  field.box = {left, y - height, right - left, height};
  field.line_height = height;
  for (text::GlyphRun& run : field.label) run.origin.y += height;
  append_field(to, std::move(field), at.galley.numbers());
}

void prefill(layout::FieldItem& field, const std::string& name, double width, setting::Workplace& at) {
  constexpr double above_rule = 3.5;  // points: the letters' descenders stay clear of it
  if (name.empty()) return;
  const text::Paragraph& words = at.hand.set_words(name, model::StyleName::statement, width);
  if (words.lines.size() != 1) return;
  field.kind = answers::TextField{false, without_isolates(name)};
  for (const text::LineRun& part : words.lines.front().runs) {
    text::GlyphRun run = part.run;
    run.origin = {words.lines.front().left + run.origin.x, -above_rule};
    field.label.push_back(std::move(run));
  }
}

void append_date_line(std::vector<layout::Item>& to, const text::Paragraph& words, double left, double y,
                      double length, layout::FieldItem field, setting::Workplace& at) {
  const double below_baseline = 1.5;
  const double last_line = static_cast<double>(words.lines.size() - 1) * words.leading;
  layout::append_tagged_paragraph(to, words, {left, y - below_baseline - words.first_baseline - last_line},
                                  layout::Role::paragraph, at.galley.numbers());
  const double start = left + layout::end_of_last_line(words) + from_millimetres(2);
  field.kind = answers::DateField{at.setting.words().date_format};
  append_blank(to, start, start + length, y, std::move(field), at);
}

void add_ask(const load::InlineText& ask, setting::Workplace& at) {
  if (ask.empty()) return;
  const text::Paragraph& words = at.hand.set(ask, model::StyleName::prompt, at.setting.width);
  at.galley.add_paragraph(words, model::StyleName::prompt, layout::Role::paragraph, 0, true);
}

double space_around_answers(const setting::Setting& setting) {
  return setting.style(model::StyleName::prompt).space_before;
}

}  // namespace tandem::blocks
