// Stage: model. The rows of a sign-up sheet, as they come from CSV or a spreadsheet's own file. In: rows, one
// after the other. Out: the couples of a roster, how its columns are understood, and what is wrong with a
// row.
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/table.h"
#include "model/roster.h"

namespace tandem::model {

/// Looks through rows until headers are found, then for couples below them.
class RosterRows {
 public:
  /// All is borrowed; the roster has a table. What is wrong with a row goes to the roster's problems, what
  /// makes all rows unreadable to `diagnostics`.
  RosterRows(const SourceFile& source, const RosterReading& reading, Roster& roster,
             Diagnostics& diagnostics);
  ~RosterRows();

  void take(const load::TableRow& row);
  /// False after a report.
  bool finish();

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace tandem::model
