// Stage: model, internal. Where in a sign-up sheet's row, or in a couple's two, a cell stands, and the nodes
// that are made of cells. In: a row, and what its columns hold. Out: cells, their words, and nodes with their
// place.
#pragma once

#include <string>

#include "model/roster_row.h"

namespace tandem::model {

class RowCells {
 public:
  /// All are borrowed. Cells that are not understood are reported in `found`.
  RowCells(const load::TableRow& row, const RowContext& context, Diagnostics& found)
      : row_(row), context_(context), found_(found) {}

  /// Null where there is none.
  const load::Node* cell(RosterField field) const;
  /// Of a table that has a row for each person, the other one's; null where there is none.
  const load::TableRow* second() const { return context_.is_one_person ? context_.second : nullptr; }
  /// Of such a couple: what is said of both, and otherwise in each row ('two-answers').
  void report_contradictions() const;
  /// What stands in a cell; empty for none, and where a report says why.
  std::string words(const load::Node* cell) const;

  SourceSpan start() const { return row_.cells.empty() ? SourceSpan{} : row_.cells.front().span; }
  /// Of the cell; where there is none, of the row.
  SourceSpan place(RosterField field) const;

 private:
  const load::TableRow& row_;
  const RowContext& context_;
  Diagnostics& found_;
};

/// The row's cell in a column; null where the row is shorter.
const load::Node* cell_at(const load::TableRow& row, const RosterColumn& column);
/// Of two cells that say otherwise in words: the second is told of, since the first one is used.
void report_two_answers(const load::Node* first, const load::Node* second, Diagnostics& found);

/// Text, whatever it looks like.
load::Node text_node(std::string words, const SourceSpan& span);
load::Node map_node(const SourceSpan& span);
void add_entry(load::Node& map, const char* key, load::Node value);

}  // namespace tandem::model
