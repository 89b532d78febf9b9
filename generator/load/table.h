// Stage: load. Rows and cells, whatever a table was kept in: the nodes that YAML gives, with the places that
// a spreadsheet shows. In: a text or a sheet. Out: one row after the other, never all at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "load/node.h"

namespace tandem::load {

/// The cells of a row, from column A on; those that are empty are null nodes, and know their place as well.
struct TableRow {
  int number = 0;  ///< from 1 on, as a spreadsheet counts
  std::vector<Node> cells;
};

using TakeRow = std::function<void(TableRow row)>;

/// 'C' for 3, 'AA' for 27.
std::string column_letters(int column);
/// 'C17'.
std::string cell_name(int row, int column);
/// The number of a column called by letters, in either case; 0 where they are none.
int column_of_letters(std::string_view letters);

/// Words without the spaces around them, of whatever kind, and without the signs there that nobody sees.
std::string_view without_outer_spaces(std::string_view words);

}  // namespace tandem::load
