// Stage: load. Spreadsheets' own files: the first sheet of an ODS or XLSX file as rows and cells.
// In: the file's bytes. Out: rows, one after the other; what else is to be told of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/table.h"

namespace tandem::load {

struct WorkbookRead {
  std::string kind;              ///< 'ODS' or 'XLSX'
  std::vector<int> hidden_rows;  ///< with words in them, in order
  int other_sheets = 0;          ///< with words in them: nothing of them is read
};

/// Whether bytes may be a spreadsheet's own file; what else they may be, read_workbook says.
bool is_workbook(std::string_view bytes);

/// Hands over every row up to the last one with words. A cell says what is seen of it: a formula what it came
/// to when the file was saved, a date '2027-05-03', a truth value TRUE or FALSE, an error its sign; its place
/// is row and column. What is covered by a merged cell is empty.
///
/// The file is taken apart in a process of its own, with limits of memory and time. Reports, and gives
/// nothing for, what is no such file, is damaged, has a password, or is too large ('bad-spreadsheet').
std::optional<WorkbookRead> read_workbook(std::string_view bytes, const SourceFile& source,
                                          const TakeRow& take, Diagnostics& diagnostics);

}  // namespace tandem::load
