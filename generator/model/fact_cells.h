// Stage: model, internal. What a sign-up sheet says of a couple's life, and whether somebody has talked with
// each of them alone. In: cells, and the facts that are declared. Out: entries of a couple's node.
#pragma once

#include "model/row_cells.h"

namespace tandem::model {

class FactCells {
 public:
  /// All are borrowed. What is not understood, or not used, is reported in `found`.
  FactCells(const load::TableRow& row, const RowContext& context, const RowCells& cells, Diagnostics& found)
      : row_(row), context_(context), cells_(cells), found_(found) {}

  /// `couple` has its partners already, so that each one's facts find them. Where each person has a row, what
  /// a partner may have alone is of the row's own.
  void add_facts(load::Node& couple);
  void add_gates(load::Node& couple);

 private:
  void add_of_two_rows(load::Node& couple, const RosterColumn& column, const FactDeclaration& fact);
  /// `whose`: 'a' or 'b'; 0: both.
  void add_cell(load::Node& couple, const load::Node* cell, const RosterColumn& column, char whose);
  void add_fact(load::Node& couple, const FactColumn& column, const FactDeclaration& fact, char whose,
                load::Node value);
  /// Who has been talked with, by the rows of both.
  const char* talked_with(const load::Node* a, const load::Node* b);
  bool says_yes(const load::Node* cell);
  const FactDeclaration& declared(const RosterColumn& column) const {
    return context_.vocabulary.facts.find(column.fact->fact)->second;
  }

  const load::TableRow& row_;
  const RowContext& context_;
  const RowCells& cells_;
  Diagnostics& found_;
};

}  // namespace tandem::model
