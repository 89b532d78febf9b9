// Stage: load, internal. The first sheet of an Office Open XML workbook (ECMA-376, part 1, section 18).
// In: the XML files within it. Out: the words of its cells.
#pragma once

#include <map>
#include <string>

#include "load/sheet_cells.h"

namespace tandem::load {

/// Throws BadWorkbook.
SheetCells read_xlsx_sheet(const std::map<std::string, std::string>& parts);

}  // namespace tandem::load
