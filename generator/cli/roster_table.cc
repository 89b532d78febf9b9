#include "cli/roster_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "base/terminal_text.h"
#include "cli/report.h"

namespace tandem::cli {
namespace {

constexpr std::size_t most_of_header = 40;

std::string header_of(const model::RosterColumn& column) {
  std::string header = column.header;
  std::replace(header.begin(), header.end(), '\n', ' ');
  return header.empty() ? "-" : harmless(shortened(header, most_of_header));
}

int width_of(const std::string& text) {
  int width = 0;
  for (std::size_t position = 0; position < text.size();) width += next_cell(text, position).width;
  return width;
}

std::string padded(const std::string& text, int width) {
  return text + std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ');
}

std::string describe_separator(char separator) {
  if (separator == '\t') return "a tab";
  return fmt::format("'{}'", separator);
}

std::string describe_counts(const model::ColumnCount& column) {
  if (column.column.field == model::RosterField::ignore || column.column.field == model::RosterField::unknown)
    return {};
  std::string counts = count_of(column.understood, "cell");
  if (column.empty > 0) counts += fmt::format(", {} empty", column.empty);
  if (column.problems > 0) counts += fmt::format(", {} not understood", column.problems);
  return counts;
}

}  // namespace

void print_columns(const model::Roster& roster, bool counts, std::ostream& out) {
  const model::TableReport& table = *roster.table;
  const std::string parts =
      table.separator == 0 ? "first sheet" : "parted by " + harmless(describe_separator(table.separator));
  out << fmt::format("{}: {}, {}; headers in row {}, {} below them\n", harmless(roster.path), table.encoding,
                     parts, table.header_row, count_of(table.rows, "row"));
  int headers = 0;
  std::size_t meanings = 19;
  for (const model::ColumnCount& each : table.columns) {
    headers = std::max(headers, width_of(header_of(each.column)));
    meanings = std::max(meanings, model::describe_field(each.column).size());
  }
  for (const model::ColumnCount& each : table.columns) {
    std::string line = fmt::format("  {:<3} {}  ", load::column_letters(each.column.number),
                                   padded(header_of(each.column), headers));
    const std::string meaning = model::describe_field(each.column);
    const std::string told = counts ? describe_counts(each) : std::string();
    line += told.empty() ? meaning : fmt::format("{:<{}} {}", meaning, meanings, told);
    out << line << '\n';
  }
}

void print_couples(const model::Roster& roster, const std::vector<model::Couple>& couples,
                   std::ostream& out) {
  out << count_of(static_cast<int>(couples.size()), "couple") << '\n';
  for (const model::Couple& couple : couples) {
    if (couple.open == model::OpenPartner::neither) continue;
    out << fmt::format("  {}: {} has not answered\n", couple.id.value,
                       couple.open == model::OpenPartner::a ? 'A' : 'B');
  }
  if (!roster.left_out.empty()) out << fmt::format("left out: {}\n", fmt::join(roster.left_out, ", "));
}

}  // namespace tandem::cli
