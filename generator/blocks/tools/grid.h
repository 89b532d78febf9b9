// Stage: blocks. Rows and columns as several blocks draw them: a header that comes again on each page, cells
// with words, cells to write in that grow to fill the page, cells with marks to tick.
// In: columns, then one row after the other. Out: strips in the galley, tagged as one table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "blocks/tools/answer.h"
#include "blocks/tools/grid_row.h"
#include "load/decode.h"

namespace tandem::blocks {

/// Cells need room for a hand: points.
constexpr double least_written_row = from_millimetres(10);

/// What a theme may say of a grid: the base of the style of each block that is drawn as one.
struct GridStyle : setting::BlockStyle {
  load::Length row{from_millimetres(11)};       ///< least height of a row to write in
  load::Length most_row{from_millimetres(15)};  ///< and how far it may grow
  load::Length padding{5};                      ///< around the words of a cell
};

/// Rows of a style's field table for what it has from GridStyle. `least`: of a row, points; less than the
/// default is for grids that nobody writes in.
template <typename Style>
load::FieldTable<Style> grid_style_fields(double least = least_written_row) {
  return {
      load::optional("row", &GridStyle::row, "least height of a row to write in",
                     load::between(least, from_millimetres(60))),
      load::optional("most-row", &GridStyle::most_row, "how far such a row grows",
                     load::between(least, from_millimetres(120))),
      load::optional("padding", &GridStyle::padding, "around the words of a cell", load::between(0, 40)),
  };
}

struct GridColumn {
  double share = 1;         ///< of the width that fixed columns leave, against the other shares
  double fixed = 0;         ///< points; 0: it has its share
  double least = 0;         ///< points that it keeps where others need room for their words
  bool is_at_end = false;   ///< its words end at its right edge, as numbers do
  bool is_centred = false;  ///< its words and marks stand in the middle
  bool has_rule = true;     ///< between it and the column before
};

/// What will stand in a column: a text, or where there is none words.
struct GridWords {
  std::size_t column = 0;
  model::StyleName style = model::StyleName::table_cell;
  const load::RichText* text = nullptr;
  std::string words = {};
};

/// A mark to tick in a cell.
struct GridMark {
  Mark mark;
  layout::FieldItem field;  ///< its box is set when it is drawn
};

/// Room to write behind a sign.
struct SignedField {
  Mark sign;
  layout::FieldItem field;  ///< its box is set when it is drawn
};

/// What stands in one cell: words, or room to write, or marks side by side; or nothing.
struct GridCell {
  const text::Paragraph* words = nullptr;
  std::optional<layout::FieldItem> field = {};  ///< its box is set when it is drawn
  std::vector<SignedField> signed_fields = {};  ///< below each other, each in its part of the cell
  std::vector<GridMark> marks = {};
  bool is_stacked = false;  ///< its marks stand below each other
};

/// The width of marks side by side, in points.
double width_of(const std::vector<GridMark>& marks);

/// Lets a cell's marks stand below each other where its column is too narrow for all of them.
void stack_where_narrow(GridCell& cell, double column_width);

/// What a column must be wide for a mark, points.
double least_width_for(const Mark& mark);

class Grid {
 public:
  /// The style and the workplace outlive the grid.
  Grid(const std::vector<GridColumn>& columns, const GridStyle& style, setting::Workplace& at);

  /// Where a word of these would be divided, columns that need less than they have give its column some of
  /// it. Each keeps the most of its width; those that are fixed keep all.
  void make_room(const std::vector<GridWords>& all);

  /// What the words of a column are set to, in points.
  double text_width(std::size_t column) const;
  /// Sets what will stand in a column: in smaller type where a word would be cut, down to three fifths.
  const text::Paragraph& set(const GridWords& words) const;

  /// From one line to the next, in points.
  double column_width(std::size_t column) const { return lines_.width(column); }

  /// Whether every column from `first` on has room for `needed` points between its lines; reports
  /// 'narrow-column' with this hint where it has not.
  bool has_room(std::size_t first, double needed, const std::string& hint) const;

  /// Begins the table, with a header row of one title a column, or without any. `space_before` in points.
  void begin(const std::vector<const text::Paragraph*>& titles, double space_before = 0);

  /// Adds a row of one cell a column. Rows with anything to answer grow. A row's first words name it for
  /// listeners where it has cells to answer. The last row ends the table.
  void add_row(std::vector<GridCell> cells, bool is_last);

 private:
  layout::Strip header_row(const std::vector<const text::Paragraph*>& titles) const;
  void append_words(std::vector<layout::Item>& to, std::size_t column, const text::Paragraph& words,
                    double top) const;
  GridRow::Cell make_cell(std::size_t column, GridCell cell, bool is_row_title);
  const text::Paragraph& try_out(const GridWords& words, double factor) const;
  std::vector<double> widths_for(const std::vector<GridWords>& all) const;
  static double height_of(const GridCell& cell, const GridStyle& style);

  const GridStyle& style_;
  setting::Workplace& at_;
  std::vector<GridColumn> columns_;
  GridLines lines_;
  int header_index_ = -1;
  int rows_ = 0;
  double space_before_ = 0;
};

}  // namespace tandem::blocks
