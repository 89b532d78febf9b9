#include "model/roster.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/csv_reader.h"
#include "load/foreign_file.h"
#include "load/text_encoding.h"
#include "load/workbook.h"
#include "load/yaml_reader.h"
#include "model/passed_couples.h"
#include "model/roster_rows.h"

namespace tandem::model {
namespace {

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view end) { return path.ends_with(end); });
}

class RosterReader {
 public:
  RosterReader(const RosterReading& reading, SourceSet& sources, Diagnostics& diagnostics)
      : reading_(reading), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<Roster> read(const std::string& path, std::string bytes) {
    roster_.path = path;
    if (ends_with_any(path, {".yaml", ".yml"})) return read_list(std::move(bytes));
    if (load::is_workbook(bytes)) return read_sheet(bytes);
    return read_table(std::move(bytes));
  }

 private:
  std::optional<Roster> read_list(std::string text) {
    const SourceFile& source = sources_.add(roster_.path, std::move(text), true);
    PassedCouples couples;
    const int errors_before = diagnostics_.error_count();
    auto root = load::read_yaml(source, {"couples", [&](const load::Node& item) { couples.add(item); }},
                                diagnostics_);
    if (!root) return std::nullopt;
    if (!root->find("workshop") && !reading_.workshop.empty()) name_workshop(*root);
    roster_.list = read_couples(*root, std::move(couples), diagnostics_);
    if (diagnostics_.error_count() > errors_before) return std::nullopt;
    return std::move(roster_);
  }

  // A list in a project need not say again for which workshop it is.
  void name_workshop(load::Node& root) const {
    const auto word = [&](const std::string& text) {
      load::Node node;
      node.kind = load::Node::Kind::scalar;
      node.span = root.span;
      node.scalar = text;
      return node;
    };
    root.entries.emplace_back(word("workshop"), word(reading_.workshop));
  }

  std::optional<Roster> read_sheet(std::string_view bytes) {
    const SourceFile& source = sources_.add(roster_.path, {}, true);
    roster_.table.emplace();
    RosterRows rows(source, reading_, roster_, diagnostics_);
    const auto read = load::read_workbook(
        bytes, source, [&](const load::TableRow& row) { rows.take(row); }, diagnostics_);
    if (!read || !rows.finish()) return std::nullopt;
    roster_.table->encoding = read->kind;
    roster_.table->separator = 0;
    report_unseen(*read, source);
    return std::move(roster_);
  }

  // What is not in front of somebody's eyes may not be meant.
  void report_unseen(const load::WorkbookRead& read, const SourceFile& source) {
    for (const int row : read.hidden_rows) {
      if (row <= roster_.table->header_row) continue;
      roster_.problems.warning(
          "hidden-row", {&source, row, 1},
          fmt::format("row {} is hidden in the spreadsheet, and is read like others", row),
          "show it there, or delete it if these two do not come");
    }
    if (read.other_sheets > 0) {
      roster_.problems.warning("other-sheets", {&source, 0, 0},
                               "only the first sheet of this spreadsheet is read, and others have words, too",
                               "put the sheet with the couples first, or save it alone as CSV");
    }
  }

  std::optional<Roster> read_table(std::string bytes) {
    if (const std::string_view kind = load::foreign_kind(bytes); !kind.empty()) {
      diagnostics_.error("bad-spreadsheet", {&sources_.add(roster_.path, {}, true), 0, 0},
                         fmt::format("this is {}, and no table", kind),
                         "in the program that it comes from, save the table as CSV or XLSX");
      return std::nullopt;
    }
    const auto decoded =
        load::decode_file({roster_.path, std::move(bytes), reading_.encoding}, sources_, diagnostics_);
    if (!decoded) return std::nullopt;
    const char separator = load::find_separator(*decoded->source, diagnostics_);
    if (separator == 0) return std::nullopt;
    roster_.table.emplace();
    roster_.table->encoding = decoded->encoding;
    roster_.table->separator = separator;
    RosterRows rows(*decoded->source, reading_, roster_, diagnostics_);
    const bool is_whole = load::read_csv(
        *decoded->source, separator, [&](const load::TableRow& row) { rows.take(row); }, diagnostics_);
    if (!is_whole || !rows.finish()) return std::nullopt;
    return std::move(roster_);
  }

  const RosterReading& reading_;
  SourceSet& sources_;
  Diagnostics& diagnostics_;
  Roster roster_;
};

}  // namespace

std::optional<Roster> read_roster(FileSystem& files, const std::string& path, const RosterReading& reading,
                                  SourceSet& sources, Diagnostics& diagnostics) {
  std::string problem;
  auto bytes = files.read(path, problem);
  if (!bytes) {
    diagnostics.error("unreadable", {&sources.add(path, {}, true), 0, 0},
                      fmt::format("cannot be read: {}", problem), reading.hint_if_missing);
    return std::nullopt;
  }
  return RosterReader(reading, sources, diagnostics).read(path, std::move(*bytes));
}

}  // namespace tandem::model
