// Stage: load, internal. The words of one sheet, as the process that takes a file apart hands them to the
// other. In: cells, row by row. Out: bytes, and the cells again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

/// What is wrong with a file, for a message.
struct BadWorkbook {
  const char* message;
  const char* hint;
};

/// Only cells with words, in the order of the sheet.
struct SheetCell {
  int row = 0;
  int column = 0;
  std::string words;
};

struct SheetCells {
  std::string kind;
  std::vector<SheetCell> cells;
  std::vector<int> hidden_rows;
  int other_sheets = 0;

  /// Throws BadWorkbook where a sheet holds more than any list of people.
  void add(int row, int column, std::string words);
};

std::string pack(const SheetCells& sheet);
/// Nothing for bytes that pack() has not made.
std::optional<SheetCells> unpack(std::string_view bytes);

}  // namespace tandem::load
