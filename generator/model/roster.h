// Stage: model. The couples of a workshop as somebody keeps them: a sign-up sheet, or a list in YAML,
// wherever it lies. It is private: no message shows a word of it but headers that are understood. In: a file.
// Out: couples; rows that are not understood, each cell with its place, beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "model/couple.h"
#include "model/roster_columns.h"
#include "model/roster_row.h"

namespace tandem::model {

/// How a roster is to be read, where it does not say so itself.
struct RosterReading {
  std::string encoding = {};
  std::vector<ColumnWish> columns = {};
  RosterVocabulary vocabulary = {};
  std::string workshop = {};         ///< of a list in YAML that names none
  std::string hint_if_missing = {};  ///< what to do where the file cannot be read
};

/// What became of a column's cells.
struct ColumnCount {
  RosterColumn column;
  int understood = 0;
  int empty = 0;
  int problems = 0;  ///< errors
};

/// How a table was understood.
struct TableReport {
  std::string encoding;
  char separator = ',';  ///< 0 in a spreadsheet's own file
  int header_row = 0;
  int rows = 0;        ///< below the headers, blank ones aside
  int blank_rows = 0;  ///< likewise
  std::vector<ColumnCount> columns;
};

struct Roster {
  std::string path;
  CoupleList list;                    ///< a table's has no workshop
  std::vector<int> rows;              ///< of a table's couples
  std::vector<std::string> left_out;  ///< ids of those that are not understood
  Diagnostics problems;               ///< of single rows, and warnings: the others stand
  std::optional<TableReport> table;   ///< nothing for YAML
};

/// Reports into `diagnostics`, and gives nothing for, what nobody can read a row of: a file that cannot be
/// read, an encoding that nothing proves, columns without headers. What is wrong with a list in YAML goes
/// there, too. All of it is read, whatever is wrong with a row.
std::optional<Roster> read_roster(FileSystem& files, const std::string& path, const RosterReading& reading,
                                  SourceSet& sources, Diagnostics& diagnostics);

}  // namespace tandem::model
