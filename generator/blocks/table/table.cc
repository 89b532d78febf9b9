// Stage: blocks. `table`: columns to read and to write in. Rows are never cut; the header comes again on
// the next page; empty cells grow to fill the page.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/direction.h"
#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/spoken_field.h"

namespace tandem::blocks {
namespace {

struct TableColumn {
  load::InlineText title;
  double width = 1;
  std::vector<load::InlineText> choices;
};

struct Table : model::Block {
  load::InlineText ask;
  std::vector<TableColumn> columns;
  std::vector<std::vector<load::InlineText>> rows;
  int blank_rows = 0;
};

struct TableStyle : GridStyle {};

const load::FieldTable<TableColumn>& fields_of(std::type_identity<TableColumn>) {
  static const load::FieldTable<TableColumn> table{
      load::required("title", &TableColumn::title, "what stands above the column"),
      load::optional("width", &TableColumn::width,
                     "its share of the width: of `4` and `2`, the first is twice as wide",
                     load::between(0.2, 10)),
      load::optional(
          "choices", &TableColumn::choices,
          "on a screen, what its empty cells offer to choose from; own words can be typed all the same",
          load::between(2, 12)),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<TableColumn>) {
  return "title";
}

const load::FieldTable<Table>& fields_of(std::type_identity<Table>) {
  static const load::FieldTable<Table> table{
      load::required("id", &Table::id, "names the answers"),
      load::optional("ask", &Table::ask, "a line above the table"),
      load::required("columns", &Table::columns, "each a title, or `{title: …, width: 2}`",
                     load::between(2, 5)),
      load::distinct(
          load::optional("rows", &Table::rows, "one list of cells a row; \"\" is a cell to write in")),
      load::optional("blank-rows", &Table::blank_rows, "empty rows at the end", load::between(0, 30)),
  };
  return table;
}

const load::FieldTable<TableStyle>& fields_of(std::type_identity<TableStyle>) {
  static const load::FieldTable<TableStyle> table = grid_style_fields<TableStyle>();
  return table;
}

bool is_written(const Table& table, std::size_t column) {
  return table.blank_rows > 0 ||
         std::ranges::any_of(table.rows, [&](const auto& row) { return row[column].empty(); });
}

/// Places for names stand for themselves: what is one text for every couple.
personalise::Voice without_names() {
  model::Words words;
  words.reader = "{me}";
  words.other = "{partner}";
  words.partner_a = "{a}";
  words.partner_b = "{b}";
  return personalise::Voice::for_anybody(words);
}

void check_choices(const Table& table, std::size_t column, Diagnostics& diagnostics) {
  const std::vector<load::InlineText>& choices = table.columns[column].choices;
  if (!choices.empty() && !is_written(table, column)) {
    diagnostics.error("column-choices", choices.front().span,
                      "nobody writes in this column, so nobody chooses",
                      "write \"\" for a cell to choose in, or leave 'choices' out");
    return;
  }
  const personalise::Voice voice = without_names();
  std::set<std::string> known;
  for (const load::InlineText& choice : choices) {
    const std::string words = voice.plain(choice);
    if (words.empty()) {
      diagnostics.error("column-choices", choice.span, "this choice has no words",
                        "leave it out: a cell is empty until somebody chooses");
    } else if (!known.insert(words).second) {
      diagnostics.error("column-choices", choice.span, fmt::format("the choice '{}' is there twice", words),
                        "leave one of them out");
    }
  }
}

void check(const Table& table, Diagnostics& diagnostics) {
  if (table.rows.empty() && table.blank_rows == 0) {
    diagnostics.error("empty-table", table.span, "the table has no rows", "add 'rows' or 'blank-rows'");
  }
  bool has_all_cells = true;
  for (const auto& row : table.rows) {
    if (row.size() == table.columns.size()) continue;
    has_all_cells = false;
    const SourceSpan span = row.empty() ? table.span : row.front().span;
    diagnostics.error("row-length", span,
                      fmt::format("this row has {} cell{}, but the table has {} columns", row.size(),
                                  row.size() == 1 ? "" : "s", table.columns.size()),
                      "write \"\" for a cell to write in");
  }
  if (!has_all_cells) return;
  for (std::size_t c = 0; c < table.columns.size(); ++c) check_choices(table, c, diagnostics);
}

/// What a table's heads say to listeners.
struct Heads {
  std::vector<std::string> rows;  ///< the words in the first cells; empty where there are none
  std::vector<std::string> columns;
};

Heads heads_of(const Table& table, const setting::Setting& setting) {
  Heads heads;
  for (const auto& row : table.rows) heads.rows.push_back(setting.voice.plain(row.front()));
  for (const TableColumn& column : table.columns) heads.columns.push_back(setting.voice.plain(column.title));
  return heads;
}

/// What names a row for listeners: the words in its first cell, or its number where these are missing or
/// stand in another row, too.
std::string row_name(const Heads& heads, std::size_t row, std::size_t column,
                     const setting::Setting& setting) {
  std::string number = fmt::format("{} {}", setting.words().row, row + 1);
  if (row >= heads.rows.size() || column == 0 || heads.rows[row].empty()) return number;
  const std::string& words = heads.rows[row];
  return std::ranges::count(heads.rows, words) > 1 ? number + ", " + words : words;
}

answers::FieldKind kind_of(const std::vector<load::InlineText>& choices, const setting::Setting& setting) {
  if (choices.empty()) return answers::TextField{true};
  answers::ChoiceField field;
  // A viewer types a choice into the field as it stands, in letters that may lack the signs of isolates.
  for (const load::InlineText& choice : choices)
    field.choices.push_back(without_isolates(setting.voice.plain(choice)));
  return field;
}

std::size_t row_count(const Table& table) {
  return table.rows.size() + static_cast<std::size_t>(table.blank_rows);
}

/// Whether somebody writes in a cell.
bool is_blank(const Table& table, std::size_t row, std::size_t column) {
  return row >= table.rows.size() || table.rows[row][column].empty();
}

std::vector<GridColumn> columns_of(const Table& table) {
  // A hand needs it for a word or two.
  constexpr double least_written_column = from_millimetres(20);
  std::vector<GridColumn> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    bool is_written = false;
    for (std::size_t row = 0; row < row_count(table); ++row)
      is_written = is_written || is_blank(table, row, c);
    columns.push_back({.share = table.columns[c].width, .least = is_written ? least_written_column : 0});
  }
  return columns;
}

answers::Question cell_of(const Table& table, const Heads& heads, std::size_t row, std::size_t column,
                          const setting::Setting& setting) {
  return question_of(setting, table.id, fmt::format("row-{}-column-{}", row + 1, column + 1),
                     kind_of(table.columns[column].choices, setting),
                     spoken({row_name(heads, row, column, setting), heads.columns[column]}));
}

std::vector<answers::Question> ask(const Table& table, const TableStyle&, const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  const Heads heads = heads_of(table, setting);
  for (std::size_t row = 0; row < row_count(table); ++row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (is_blank(table, row, c)) questions.push_back(cell_of(table, heads, row, c, setting));
    }
  }
  return questions;
}

GridCell make_cell(const Table& table, const Heads& heads, std::size_t row, std::size_t column,
                   const Grid& grid, setting::Workplace& at) {
  if (!is_blank(table, row, column)) {
    return {.words = &grid.set({.column = column, .text = &table.rows[row][column]})};
  }
  return {.field = layout::field_for(cell_of(table, heads, row, column, at.setting))};
}

std::vector<GridWords> words_of(const Table& table) {
  std::vector<GridWords> all;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    all.push_back({.column = c, .style = model::StyleName::table_heading, .text = &table.columns[c].title});
    for (const auto& row : table.rows) all.push_back({.column = c, .text = &row[c]});
  }
  return all;
}

void lay_out(const Table& table, const TableStyle& style, setting::Workplace& at) {
  add_ask(table.ask, at);
  Grid grid(columns_of(table), style, at);
  grid.make_room(words_of(table));
  std::vector<const text::Paragraph*> titles;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    titles.push_back(
        &grid.set({.column = c, .style = model::StyleName::table_heading, .text = &table.columns[c].title}));
  }
  grid.begin(titles, table.ask.empty() ? space_around_answers(at.setting) : 0);
  const std::size_t count = row_count(table);
  const Heads heads = heads_of(table, at.setting);
  for (std::size_t row = 0; row < count; ++row) {
    std::vector<GridCell> cells;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      cells.push_back(make_cell(table, heads, row, c, grid, at));
    }
    grid.add_row(std::move(cells), row + 1 == count);
  }
}

}  // namespace

BlockType table_block() {
  return make_block_type<Table, TableStyle>("table", check, lay_out, ask);
}

}  // namespace tandem::blocks
