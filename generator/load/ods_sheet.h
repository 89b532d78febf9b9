// Stage: load, internal. The first sheet of an OpenDocument spreadsheet (OASIS ODF 1.3, part 3, section 9).
// In: its content.xml. Out: the words of its cells.
#pragma once

#include <string_view>

#include "load/sheet_cells.h"

namespace tandem::load {

/// Throws BadWorkbook.
SheetCells read_ods_sheet(std::string_view content);

}  // namespace tandem::load
