// Stage: load. Comma-separated values as spreadsheets and forms write them: RFC 4180, with a semicolon or a
// tab for the comma, line ends within quotes, and the line 'sep=;' that Excel puts first.
// In: a source in UTF-8. Out: rows, one after the other.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/table.h"

namespace tandem::load {

/// What parts the cells of a file: the sign that 'sep=' names, or the one that gives its first lines equally
/// many cells. Reports 'csv-separator' where two would do as well, and gives 0. A list of one column has a
/// comma.
char find_separator(const SourceFile& file, Diagnostics& diagnostics);

/// Hands every row over, blank ones, too. Cells are scalars that hold what was written between the
/// separators, without the quotes around it, and with the spaces. False after a report, where nobody can say
/// which cell is which from there on: a quote that is never closed, words behind one ('csv-quote'), a control
/// character ('control-character').
bool read_csv(const SourceFile& file, char separator, const TakeRow& take, Diagnostics& diagnostics);

}  // namespace tandem::load
