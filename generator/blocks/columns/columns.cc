// Stage: blocks. `columns`: two or three columns of blocks side by side, on one page.
#include <fmt/format.h>

#include <numeric>

#include "blocks/block_type.h"
#include "blocks/tools/narrow_column.h"
#include "blocks/tools/nested_blocks.h"
#include "layout/column_stack.h"

namespace tandem::blocks {
namespace {

struct Columns : model::Block {
  std::vector<BlockList> columns;  // as they are read; then they stand in `inner`, one column after the other
  std::vector<std::size_t> counts;
  std::vector<double> widths;
};

struct ColumnsStyle : setting::BlockStyle {
  load::Length gap{from_millimetres(8)};
  load::Length least{from_millimetres(40)};
};

const load::FieldTable<Columns>& fields_of(std::type_identity<Columns>) {
  static const load::FieldTable<Columns> table{
      load::required("columns", &Columns::columns, "the blocks of each column, from the left",
                     load::between(2, 3)),
      load::optional("widths", &Columns::widths,
                     "their shares of the width: `[2, 1]` makes the first twice as wide"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Columns>) {
  return "columns";
}

const load::FieldTable<ColumnsStyle>& fields_of(std::type_identity<ColumnsStyle>) {
  static const load::FieldTable<ColumnsStyle> table{
      load::optional("gap", &ColumnsStyle::gap, "between two columns",
                     load::between(from_millimetres(3), 100)),
      load::optional("least", &ColumnsStyle::least, "what a column must be wide", load::between(60, 300)),
  };
  return table;
}

void check(const Columns& columns, Diagnostics& diagnostics) {
  if (columns.widths.empty()) return;
  if (columns.widths.size() != columns.columns.size()) {
    diagnostics.error("column-widths", columns.span,
                      fmt::format("there are {} columns, but {} width{}", columns.columns.size(),
                                  columns.widths.size(), columns.widths.size() == 1 ? "" : "s"),
                      "give one share for each column, or leave out 'widths'");
  }
  for (const double width : columns.widths) {
    if (width >= 0.2 && width <= 10) continue;
    diagnostics.error("out-of-range", columns.span, "a column's share must be from 0.2 to 10",
                      "for example 'widths: [2, 1]'");
  }
}

std::unique_ptr<model::Block> with_inner_blocks(std::unique_ptr<model::Block> block,
                                                Diagnostics& diagnostics) {
  auto& columns = static_cast<Columns&>(*block);
  for (BlockList& list : columns.columns) {
    columns.counts.push_back(list.size());
    for (auto& each : list) columns.inner.push_back(std::move(each));
  }
  columns.columns.clear();
  forbid_inside(columns, {"columns", "facilitator-note", "page-break"}, diagnostics);
  return block;
}

std::vector<double> widths_of(const Columns& columns, const ColumnsStyle& style, double width) {
  std::vector<double> widths = columns.widths;
  if (widths.empty()) widths.assign(columns.counts.size(), 1);
  const double available = width - style.gap.points * static_cast<double>(widths.size() - 1);
  const double shares = std::accumulate(widths.begin(), widths.end(), 0.0);
  for (double& each : widths) each *= available / shares;
  return widths;
}

// One column's blocks, each in turn, so that the grid knows where they begin.
layout::Column lay_out_column(std::span<const std::unique_ptr<model::Block>> blocks, double left,
                              double width, setting::Workplace& at) {
  layout::Column column{left, {}, {}};
  setting::Workplace inner = at.inside(width);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::size_t first = inner.galley.flow().strips.size();
    lay_out_blocks(blocks.subspan(i, 1), inner);
    if (inner.galley.flow().strips.size() > first) column.beginnings.push_back(first);
  }
  at.galley.continue_after(inner.galley);
  column.strips = std::move(inner.galley.flow().strips);
  return column;
}

void lay_out(const Columns& columns, const ColumnsStyle& style, setting::Workplace& at) {
  const std::vector<double> widths = widths_of(columns, style, at.setting.width);
  std::vector<layout::Column> stacked;
  double space_before = 0;
  double space_after = 0;
  double left = 0;
  std::span<const std::unique_ptr<model::Block>> rest = columns.inner;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (widths[c] < style.least.points) {
      return report_narrow_column(widths[c], style.least.points, "make fewer columns, or more alike 'widths'",
                                  at);
    }
    layout::Column column = lay_out_column(rest.first(columns.counts[c]), left, widths[c], at);
    rest = rest.subspan(columns.counts[c]);
    left += widths[c] + style.gap.points;
    if (column.strips.empty()) continue;
    space_before = std::max(space_before, column.strips.front().space_before);
    space_after = std::max(space_after, column.strips.back().space_after);
    stacked.push_back(std::move(column));
  }
  if (stacked.empty()) return;
  layout::Strip strip =
      layout::stack_columns(std::move(stacked), at.setting.style(model::StyleName::body).paragraph.leading);
  strip.space_before = space_before;
  strip.space_after = space_after;
  at.galley.begin_block(columns.span);
  at.galley.add(std::move(strip));
}

}  // namespace

BlockType columns_block() {
  BlockType type = make_block_type<Columns, ColumnsStyle>("columns", check, lay_out);
  type.read = [read = type.read](const load::Node& key, const load::Node& value, Diagnostics& diagnostics) {
    return with_inner_blocks(read(key, value, diagnostics), diagnostics);
  };
  return type;
}

}  // namespace tandem::blocks
