#include "blocks/tools/grid.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "blocks/tools/narrow_column.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double gap_between_marks = 4;  // points
constexpr double beside_marks = 2;       // points, to a column's line
constexpr double most_growth = 1.3;      // of a row that is tall before it grows
constexpr double most_of_a_column = 2.0 / 3;

bool is_written(const GridCell& cell) {
  return cell.field || !cell.signed_fields.empty();
}

bool is_answered(const GridCell& cell) {
  return is_written(cell) || !cell.marks.empty();
}

// What each gets of what there is, until nothing is left. Those that lack least come first, so that most have
// enough.
std::vector<double> granted(const std::vector<double>& lack, double room) {
  std::vector<std::size_t> by_lack(lack.size());
  std::iota(by_lack.begin(), by_lack.end(), std::size_t{0});
  std::stable_sort(by_lack.begin(), by_lack.end(),
                   [&](std::size_t a, std::size_t b) { return lack[a] < lack[b]; });
  std::vector<double> more(lack.size(), 0);
  for (const std::size_t each : by_lack) {
    more[each] = std::min(lack[each], room);
    room -= more[each];
  }
  return more;
}

}  // namespace

double width_of(const std::vector<GridMark>& marks) {
  double width = 0;
  for (const GridMark& each : marks) width += each.mark.size + (width > 0 ? gap_between_marks : 0);
  return width;
}

void stack_where_narrow(GridCell& cell, double column_width) {
  cell.is_stacked = width_of(cell.marks) + 2 * beside_marks > column_width;
}

double least_width_for(const Mark& mark) {
  return mark.size + beside_marks;
}

Grid::Grid(const std::vector<GridColumn>& columns, const GridStyle& style, setting::Workplace& at)
    : style_(style), at_(at), columns_(columns) {
  double fixed = 0;
  double shares = 0;
  for (const GridColumn& column : columns) {
    fixed += column.fixed;
    if (column.fixed <= 0) shares += column.share;
  }
  double left = 0;
  for (const GridColumn& column : columns) {
    lines_.edges.push_back(left);
    left += column.fixed > 0
                ? column.fixed
                : std::max(0.0, at.setting.width - fixed) * column.share / std::max(shares, 1e-9);
  }
  lines_.edges.push_back(at.setting.width);
  for (const GridColumn& column : columns) lines_.has_rule.push_back(column.has_rule);
  lines_.ink = at.setting.palette().ink;
  lines_.rule = at.setting.palette().rule;
}

const text::Paragraph& Grid::try_out(const GridWords& words, double factor) const {
  const double width = text_width(words.column);
  return words.text ? at_.hand.try_out(*words.text, words.style, width, factor)
                    : at_.hand.try_out_words(words.words, words.style, width, factor);
}

const text::Paragraph& Grid::set(const GridWords& words) const {
  for (const double factor : {1.0, 0.9, 0.75, 0.6}) {
    const text::Paragraph& tried = try_out(words, factor);
    if (!tried.cuts_words) return tried;
  }
  const double width = text_width(words.column);
  return words.text ? at_.hand.set(*words.text, words.style, width)
                    : at_.hand.set_words(words.words, words.style, width);
}

/// What each column needs to have no word of these divided.
std::vector<double> Grid::widths_for(const std::vector<GridWords>& all) const {
  std::vector<double> needed(columns_.size(), 0);
  for (const GridWords& each : all) {
    const double word = each.text ? at_.hand.widest_word(*each.text, each.style)
                                  : at_.hand.widest_word(each.words, each.style);
    const double around = column_width(each.column) - text_width(each.column);
    needed[each.column] = std::max(needed[each.column], word + around + 0.01);
  }
  return needed;
}

void Grid::make_room(const std::vector<GridWords>& all) {
  const auto is_divided = [&](const GridWords& each) { return try_out(each, 1).divides_words; };
  if (std::none_of(all.begin(), all.end(), is_divided)) return;
  const std::vector<double> needed = widths_for(all);
  std::vector<double> lack, spare;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const double width = column_width(c);
    const double kept =
        columns_[c].fixed > 0 ? width : std::max({needed[c], columns_[c].least, most_of_a_column * width});
    lack.push_back(std::max(0.0, needed[c] - width));
    spare.push_back(std::max(0.0, width - kept));
  }
  const double all_spare = std::accumulate(spare.begin(), spare.end(), 0.0);
  const std::vector<double> more = granted(lack, all_spare);
  const double all_more = std::accumulate(more.begin(), more.end(), 0.0);
  if (all_more <= 0) return;
  std::vector<double> edges{0};
  for (std::size_t c = 0; c < columns_.size(); ++c)
    edges.push_back(edges.back() + column_width(c) + more[c] - spare[c] * all_more / all_spare);
  edges.back() = at_.setting.width;
  lines_.edges = std::move(edges);
}

double Grid::text_width(std::size_t column) const {
  // The first column's words stand on the left edge of all text.
  // Centred words need less room beside them than words that stand on one edge.
  const bool is_centred = columns_[column].is_centred;
  const double after = is_centred ? style_.padding.points / 2 : style_.padding.points;
  const double before = column == 0 && !is_centred ? 0 : after;
  return column_width(column) - before - after;
}

bool Grid::has_room(std::size_t first, double needed, const std::string& hint) const {
  for (std::size_t c = first; c < columns_.size(); ++c) {
    const double width = column_width(c);
    if (width >= needed - 1e-6) continue;
    report_narrow_column(width, needed, hint, at_);
    return false;
  }
  return true;
}

void Grid::append_words(std::vector<layout::Item>& to, std::size_t column, const text::Paragraph& words,
                        double top) const {
  if (columns_[column].is_centred) {
    layout::append_centred_paragraph(to, words, lines_.middle(column), top, at_.galley.numbers());
    return;
  }
  double left = column == 0 ? 0 : lines_.edges[column] + style_.padding.points;
  if (columns_[column].is_at_end) {
    left = lines_.edges[column + 1] - style_.padding.points - words.width() - layout::ink_left(words);
  }
  layout::append_paragraph(to, words, {left, top}, at_.galley.numbers());
}

void Grid::begin(const std::vector<const text::Paragraph*>& titles, double space_before) {
  layout::Flow& flow = at_.galley.flow();
  header_index_ = static_cast<int>(flow.headers.size());
  if (titles.empty()) {
    // It has no header to repeat, but a page is better cut before or behind it all the same.
    flow.headers.emplace_back();
    space_before_ = space_before;
    return;
  }
  layout::Strip header = header_row(titles);
  flow.headers.push_back(header);
  header.repeated_header = header_index_;
  header.keep_with_next = true;
  // Glued to a line above it, the header reads as its second line.
  header.space_before = std::max(space_before, from_millimetres(3));
  header.items.insert(header.items.begin(),
                      layout::TagBegin{.role = layout::Role::table, .element = at_.galley.numbers().next()});
  at_.galley.add(std::move(header));
  rows_ = 1;
}

layout::Strip Grid::header_row(const std::vector<const text::Paragraph*>& titles) const {
  layout::Strip strip;
  for (const text::Paragraph* title : titles) strip.height = std::max(strip.height, title->height());
  strip.items.push_back(
      layout::TagBegin{.role = layout::Role::table_row, .element = at_.galley.numbers().next()});
  for (std::size_t c = 0; c < titles.size(); ++c) {
    strip.items.push_back(layout::TagBegin{.role = layout::Role::table_header,
                                           .element = at_.galley.numbers().next(),
                                           .scope = layout::TagBegin::Scope::column});
    append_words(strip.items, c, *titles[c], strip.height - titles[c]->height());
    strip.items.push_back(layout::TagEnd{});
  }
  strip.items.push_back(layout::TagEnd{});
  strip.height += style_.padding.points;
  layout::append_artifact(strip.items, {layout::horizontal_rule(0, at_.setting.width, strip.height - 0.5, 1,
                                                                at_.setting.palette().ink)});
  return strip;
}

GridRow::Cell Grid::make_cell(std::size_t column, GridCell cell, bool is_row_title) {
  GridRow::Cell made;
  made.tag = {.role = is_row_title ? layout::Role::table_header : layout::Role::table_cell,
              .element = at_.galley.numbers().next(),
              .scope = is_row_title ? layout::TagBegin::Scope::row : layout::TagBegin::Scope::none};
  if (cell.words) append_words(made.items, column, *cell.words, -cell.words->height() / 2);
  const double centre = lines_.middle(column);
  double along = -width_of(cell.marks) / 2;
  for (GridMark& each : cell.marks) {
    const double offset = along + each.mark.size / 2;
    const Point middle = cell.is_stacked ? Point{centre, offset} : Point{centre + offset, 0};
    append_mark(made.items, each.mark, middle, std::move(each.field), at_);
    along += each.mark.size + gap_between_marks;
  }
  if (cell.field) made.blanks.push_back({{}, 0, std::move(*cell.field), at_.galley.numbers().next()});
  for (SignedField& each : cell.signed_fields) {
    GridRow::Blank blank{{}, each.sign.size + gap_between_marks, std::move(each.field), 0};
    append_sign(blank.sign, each.sign, {lines_.edges[column] + gap_between_marks + each.sign.size / 2, 0},
                at_);
    blank.element = at_.galley.numbers().next();
    made.blanks.push_back(std::move(blank));
  }
  return made;
}

double Grid::height_of(const GridCell& cell, const GridStyle& style) {
  double height = cell.words ? cell.words->height() + 2 * style.padding.points : 0;
  if (cell.is_stacked) height = std::max(height, width_of(cell.marks) + 2 * style.padding.points);
  for (const GridMark& each : cell.marks) height = std::max(height, each.mark.size + style.padding.points);
  // However small the paper, a hand keeps its size.
  const double row = is_written(cell) ? std::max(style.row.points, least_written_row) : style.row.points;
  height = std::max(height, static_cast<double>(cell.signed_fields.size()) * row);
  return is_answered(cell) ? std::max(height, row) : height;
}

void Grid::add_row(std::vector<GridCell> cells, bool is_last) {
  layout::Strip strip;
  GridRow row;
  row.lines = lines_;
  row.is_last = is_last;
  if (rows_ == 0) {
    row.begins_table = true;
    row.table = {.role = layout::Role::table, .element = at_.galley.numbers().next()};
    strip.space_before = space_before_;
  }
  row.tag = {.role = layout::Role::table_row, .element = at_.galley.numbers().next()};
  const bool has_answers = std::any_of(cells.begin(), cells.end(), is_answered);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    strip.height = std::max(strip.height, height_of(cells[c], style_));
    const bool is_row_title = c == 0 && cells[c].words && has_answers;
    row.cells.push_back(make_cell(c, std::move(cells[c]), is_row_title));
  }
  if (has_answers) {
    strip.growth = {
        .weight = 1, .step = 0, .most = std::max(most_growth * strip.height, style_.most_row.points)};
  }
  strip.repeated_header = header_index_;
  // Two rows at least stay together at either end.
  strip.keep_with_next = !is_last && rows_ <= 1;
  if (is_last) {
    strip.space_after = space_around_answers(at_.setting);
    std::vector<layout::Strip>& strips = at_.galley.flow().strips;
    if (rows_ > 1 && !strips.empty()) strips.back().keep_with_next = true;
  }
  ++rows_;
  strip.draw = {draw_grid_row, std::move(row)};
  at_.galley.add(std::move(strip));
}

}  // namespace tandem::blocks
