#include "blocks/tools/grid_row.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

void draw_blanks(std::vector<layout::Item>& items, const GridRow::Cell& cell, const Rect& box, Colour rule) {
  const double height = box.height / static_cast<double>(std::max<std::size_t>(1, cell.blanks.size()));
  double top = 0;
  for (const GridRow::Blank& blank : cell.blanks) {
    const double left = box.x + blank.sign_width;
    layout::append_translated(items, blank.sign, 0, top + height / 2);
    if (top > 0) layout::append_artifact(items, {layout::horizontal_rule(left, box.right(), top, 0.5, rule)});
    layout::FieldItem field = blank.field;
    field.box = {left + 1, top + 1, box.right() - left - 2, height - 2};
    items.push_back(layout::TagBegin{.role = layout::Role::form, .element = blank.element});
    items.emplace_back(std::move(field));
    items.push_back(layout::TagEnd{});
    top += height;
  }
}

std::vector<layout::Item> rules(double height, const GridLines& lines, bool is_last) {
  std::vector<layout::Item> drawing{
      layout::horizontal_rule(0, lines.edges.back(), height - (is_last ? 0.375 : 0.25), is_last ? 0.75 : 0.5,
                              is_last ? lines.ink : lines.rule)};
  for (std::size_t c = 1; c < lines.has_rule.size(); ++c) {
    if (!lines.has_rule[c]) continue;
    drawing.push_back(layout::vertical_rule(lines.edges[c], 0, height, 0.5, lines.rule));
  }
  return drawing;
}

}  // namespace

std::vector<layout::Item> draw_grid_row(double height, double, const GridRow& row) {
  std::vector<layout::Item> items;
  if (row.begins_table) items.push_back(row.table);
  items.push_back(row.tag);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const GridRow::Cell& cell = row.cells[c];
    items.push_back(cell.tag);
    layout::append_translated(items, cell.items, 0, height / 2);
    draw_blanks(items, cell, {row.lines.edges[c], 0, row.lines.width(c), height}, row.lines.rule);
    items.push_back(layout::TagEnd{});
  }
  items.push_back(layout::TagEnd{});
  layout::append_artifact(items, rules(height, row.lines, row.is_last));
  if (row.is_last) items.push_back(layout::TagEnd{});  // of the table
  return items;
}

}  // namespace tandem::blocks
