#include "load/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/separate_process.h"
#include "load/ods_sheet.h"
#include "load/sheet_cells.h"
#include "load/workbook_parts.h"
#include "load/xlsx_sheet.h"

namespace tandem::load {
namespace {

// A list of 100,000 couples takes two seconds and 300 MB.
constexpr ProcessLimits limits{.processor_seconds = 30, .megabytes = 1024};

constexpr char is_good = 'g';
constexpr char is_bad = 'b';

/// In the process of its own: a byte that says how it went, then cells or messages.
std::string take_apart(std::string_view bytes) {
  try {
    const auto parts = workbook_parts(bytes);
    const auto content = parts.find("content.xml");
    if (content != parts.end()) return is_good + pack(read_ods_sheet(content->second));
    if (parts.contains("xl/workbook.xml")) return is_good + pack(read_xlsx_sheet(parts));
    throw BadWorkbook{"it is neither ODS nor XLSX", "in the spreadsheet, save it as XLSX, ODS or CSV"};
  } catch (const BadWorkbook& bad) {
    return fmt::format("{}{}\n{}", is_bad, bad.message, bad.hint);
  }
}

void hand_over(SheetCells sheet, const SourceFile& source, const TakeRow& take) {
  int width = 1;
  for (const SheetCell& cell : sheet.cells) width = std::max(width, cell.column);
  // By row and column: what a file names out of order stands where it says.
  std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const SheetCell& a, const SheetCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  auto next = sheet.cells.begin();
  const int last = sheet.cells.empty() ? 0 : sheet.cells.back().row;
  for (int number = 1; number <= last; ++number) {
    TableRow row;
    row.number = number;
    if (next->row > number) {
      row.cells.resize(1);
      row.cells.front().span = {&source, number, 1, 1};
      take(std::move(row));
      continue;
    }
    row.cells.resize(static_cast<std::size_t>(width));
    for (int column = 1; column <= width; ++column) {
      row.cells[static_cast<std::size_t>(column) - 1].span = {&source, number, column, 1};
    }
    for (; next != sheet.cells.end() && next->row == number; ++next) {
      Node& cell = row.cells[static_cast<std::size_t>(std::max(next->column, 1)) - 1];
      cell.kind = Node::Kind::scalar;
      cell.quoted = true;
      cell.scalar = std::move(next->words);
    }
    // Those behind the last one with words.
    while (row.cells.size() > 1 && row.cells.back().kind == Node::Kind::null) row.cells.pop_back();
    take(std::move(row));
  }
}

void report(std::string_view message, std::string_view hint, const SourceFile& source,
            Diagnostics& diagnostics) {
  diagnostics.error("bad-spreadsheet", {&source, 0, 0},
                    fmt::format("this spreadsheet cannot be read: {}", message), std::string(hint));
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::optional<WorkbookRead> read_workbook(std::string_view bytes, const SourceFile& source,
                                          const TakeRow& take, Diagnostics& diagnostics) {
  if (!bytes.starts_with("PK")) {
    report("it is of an older kind, or has a password",
           "in the spreadsheet, save it as XLSX, ODS or CSV without one", source, diagnostics);
    return std::nullopt;
  }
  std::optional<std::string> answer;
  try {
    answer = run_separately(limits, [&] { return take_apart(bytes); });
  } catch (const std::system_error&) {
    report("the machine has no room for a process", "save the table as CSV", source, diagnostics);
    return std::nullopt;
  }
  auto sheet =
      answer && answer->starts_with(is_good) ? unpack(std::string_view(*answer).substr(1)) : std::nullopt;
  if (!sheet) {
    std::string_view told = answer && answer->starts_with(is_bad)
                                ? std::string_view(*answer).substr(1)
                                : "it takes too much time or memory\nsave the table as CSV";
    report(told.substr(0, told.find('\n')), told.substr(told.find('\n') + 1), source, diagnostics);
    return std::nullopt;
  }
  WorkbookRead read{sheet->kind, sheet->hidden_rows, sheet->other_sheets};
  hand_over(std::move(*sheet), source, take);
  return read;
}

}  // namespace tandem::load
