// Stage: blocks. A row of a grid as it is drawn.
// In: cells whose words are set. Out: items at the height that the page gives the row.
#pragma once

#include <vector>

#include "layout/page.h"

namespace tandem::blocks {

/// Where the lines of a grid stand, and how they look. Points.
struct GridLines {
  std::vector<double> edges;   ///< the left edge of each column, and the right one of the last
  std::vector<bool> has_rule;  ///< before each column
  Colour ink;
  Colour rule;

  double width(std::size_t column) const { return edges[column + 1] - edges[column]; }
  double middle(std::size_t column) const { return (edges[column] + edges[column + 1]) / 2; }
};

struct GridRow {
  /// Room to write, behind a sign where `sign` has one.
  struct Blank {
    std::vector<layout::Item> sign;
    double sign_width = 0;
    layout::FieldItem field;
    int element = 0;
  };
  /// Contents are drawn around the row's middle, whatever height that has in the end.
  struct Cell {
    layout::TagBegin tag;
    std::vector<layout::Item> items;
    std::vector<Blank> blanks;
  };
  GridLines lines;
  layout::TagBegin tag;
  std::vector<Cell> cells;
  bool begins_table = false;
  layout::TagBegin table;
  bool is_last = false;
};

std::vector<layout::Item> draw_grid_row(double height, double step, const GridRow& row);

}  // namespace tandem::blocks
