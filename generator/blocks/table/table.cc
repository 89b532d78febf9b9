// Stage: blocks. `table`: columns to read and to write in. Rows are never cut; the header comes again on
// the next page; empty cells grow to fill the page.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "blocks/block_type.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

struct TableColumn {
  InlineText title;
  double width = 1;
};

struct Table : Block {
  InlineText ask;
  std::vector<TableColumn> columns;
  std::vector<std::vector<InlineText>> rows;
  int blank_rows = 0;
};

struct TableStyle : BlockStyle {
  Length row{from_millimetres(11)};       ///< least height of a row to write in
  Length most_row{from_millimetres(20)};  ///< and how far it may grow
  Length padding{5};
};

}  // namespace

template <>
const FieldTable<TableColumn>& fields_of<TableColumn>() {
  static const FieldTable<TableColumn> table{
      required("title", &TableColumn::title, "what stands above the column"),
      optional("width", &TableColumn::width,
               "its share of the width: of `4` and `2`, the first is twice as wide", between(0.2, 10)),
  };
  return table;
}

template <>
std::string_view short_form_field<TableColumn>() {
  return "title";
}

template <>
const FieldTable<Table>& fields_of<Table>() {
  static const FieldTable<Table> table{
      required<Table>("id", &Table::id, "names the answers"),
      optional<Table>("ask", &Table::ask, "a line above the table"),
      required<Table>("columns", &Table::columns, "each a title, or `{title: …, width: 2}`", between(2, 5)),
      optional<Table>("rows", &Table::rows, "one list of cells a row; \"\" is a cell to write in"),
      optional<Table>("blank-rows", &Table::blank_rows, "empty rows at the end", between(0, 30)),
  };
  return table;
}

template <>
const FieldTable<TableStyle>& fields_of<TableStyle>() {
  static const FieldTable<TableStyle> table{
      optional("row", &TableStyle::row, "least height of a row to write in",
               between(from_millimetres(9), from_millimetres(60))),
      optional("most-row", &TableStyle::most_row, "how far such a row grows",
               between(from_millimetres(9), from_millimetres(120))),
      optional("padding", &TableStyle::padding, "around the words of a cell", between(0, 40)),
  };
  return table;
}

namespace {

void check(const Table& table, Diagnostics& diagnostics) {
  if (table.rows.empty() && table.blank_rows == 0) {
    diagnostics.error("empty-table", table.span, "the table has no rows", "add 'rows' or 'blank-rows'");
  }
  for (const auto& row : table.rows) {
    if (row.size() == table.columns.size()) continue;
    const SourceSpan span = row.empty() ? table.span : row.front().span;
    diagnostics.error("row-length", span,
                      fmt::format("this row has {} cell{}, but the table has {} columns", row.size(),
                                  row.size() == 1 ? "" : "s", table.columns.size()),
                      "write \"\" for a cell to write in");
  }
}

class TableLayout {
 public:
  TableLayout(const Table& table, const TableStyle& style, BlockContext& context)
      : table_(table), style_(style), context_(context) {
    const double sum =
        std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                        [](double total, const TableColumn& column) { return total + column.width; });
    double left = 0;
    for (const TableColumn& column : table.columns) {
      lefts_.push_back(left);
      left += context.width() * column.width / sum;
    }
    lefts_.push_back(context.width());
  }

  void add() {
    if (!table_.ask.empty()) {
      const Paragraph& ask = context_.set(table_.ask, StyleName::prompt, context_.width());
      context_.add_paragraph(ask, StyleName::prompt, Role::paragraph, 0, true);
    }
    Strip header = header_row();
    context_.flow().headers.push_back(header);
    header_index_ = static_cast<int>(context_.flow().headers.size()) - 1;
    header.repeated_header = header_index_;
    header.keep_with_next = true;
    if (table_.ask.empty()) header.space_before = context_.style(StyleName::prompt).space_before;
    header.items.insert(header.items.begin(),
                        TagBegin{.role = Role::table, .element = context_.numbers().next()});
    context_.add(std::move(header));
    const std::size_t count = table_.rows.size() + static_cast<std::size_t>(table_.blank_rows);
    for (std::size_t row = 0; row < count; ++row) add_row(row, row + 1 == count);
  }

 private:
  double text_width(std::size_t column) const {
    return lefts_[column + 1] - text_left(column) - style_.padding.points;
  }
  // The first column's words stand on the left edge of all text.
  double text_left(std::size_t column) const {
    return column == 0 ? 0 : lefts_[column] + style_.padding.points;
  }

  Strip header_row() {
    Strip strip;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const Paragraph& title = context_.set(table_.columns[c].title, StyleName::table_heading, text_width(c));
      strip.height = std::max(strip.height, title.height());
    }
    strip.items.push_back(TagBegin{.role = Role::table_row, .element = context_.numbers().next()});
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const Paragraph& title = context_.set(table_.columns[c].title, StyleName::table_heading, text_width(c));
      strip.items.push_back(TagBegin{.role = Role::table_header,
                                     .element = context_.numbers().next(),
                                     .scope = TagBegin::Scope::column});
      append_paragraph(strip.items, title, {text_left(c), strip.height - title.height()}, context_.numbers());
      strip.items.push_back(TagEnd{});
    }
    strip.items.push_back(TagEnd{});
    strip.height += style_.padding.points;
    append_artifact(strip.items,
                    {horizontal_rule(0, context_.width(), strip.height - 0.5, 1, context_.palette().ink)});
    return strip;
  }

  const InlineText* cell(std::size_t row, std::size_t column) const {
    const bool is_blank = row >= table_.rows.size() || table_.rows[row][column].empty();
    return is_blank ? nullptr : &table_.rows[row][column];
  }

  // One row: its cells' words, fields and structure, drawn at whatever height it grows to.
  struct Row {
    std::vector<const Paragraph*> words;  // null for a cell to write in
    std::vector<FieldItem> fields;        // by column; unused where there are words
    std::vector<int> elements;            // the row's, then two a cell
    bool is_last = false;
  };

  Row make_row(std::size_t row, bool is_last) {
    Row made;
    made.is_last = is_last;
    made.elements.push_back(context_.numbers().next());
    const InlineText* first = cell(row, 0);
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const InlineText* text = cell(row, c);
      made.words.push_back(text ? &context_.set(*text, StyleName::table_cell, text_width(c)) : nullptr);
      FieldItem field;
      field.kind = FieldItem::Kind::multiline_text;
      field.name = context_.field_name(table_.id, fmt::format("row-{}-column-{}", row + 1, c + 1));
      field.description = context_.plain(table_.columns[c].title);
      if (first && c > 0) field.description = context_.plain(*first) + ": " + field.description;
      made.fields.push_back(std::move(field));
      made.elements.push_back(context_.numbers().next());
      made.elements.push_back(context_.numbers().next());
    }
    return made;
  }

  std::vector<Item> draw(const Row& row, double height) const {
    std::vector<Item> items{TagBegin{.role = Role::table_row, .element = row.elements[0]}};
    for (std::size_t c = 0; c < row.words.size(); ++c) {
      const bool is_row_title =
          c == 0 && row.words[0] && std::count(row.words.begin(), row.words.end(), nullptr) > 0;
      items.push_back(TagBegin{.role = is_row_title ? Role::table_header : Role::table_cell,
                               .element = row.elements[1 + 2 * c],
                               .scope = is_row_title ? TagBegin::Scope::row : TagBegin::Scope::none});
      if (const Paragraph* words = row.words[c]) {
        append_paragraph(items, *words, {text_left(c), (height - words->height()) / 2}, context_.numbers());
      } else {
        FieldItem field = row.fields[c];
        field.box = {lefts_[c] + 1, 1, lefts_[c + 1] - lefts_[c] - 2, height - 2};
        items.push_back(TagBegin{.role = Role::form, .element = row.elements[2 + 2 * c]});
        items.emplace_back(std::move(field));
        items.push_back(TagEnd{});
      }
      items.push_back(TagEnd{});
    }
    items.push_back(TagEnd{});
    append_artifact(items, rules(height, row.is_last));
    if (row.is_last) items.push_back(TagEnd{});  // of the table
    return items;
  }

  std::vector<Item> rules(double height, bool is_last) const {
    const Palette& palette = context_.palette();
    std::vector<Item> drawing{horizontal_rule(0, context_.width(), height - (is_last ? 0.375 : 0.25),
                                              is_last ? 0.75 : 0.5, is_last ? palette.ink : palette.rule)};
    for (std::size_t c = 1; c + 1 < lefts_.size(); ++c) {
      drawing.push_back(vertical_rule(lefts_[c], 0, height, 0.5, palette.rule));
    }
    return drawing;
  }

  void add_row(std::size_t index, bool is_last) {
    Row row = make_row(index, is_last);
    Strip strip;
    for (const Paragraph* words : row.words) {
      if (words) strip.height = std::max(strip.height, words->height() + 2 * style_.padding.points);
    }
    const bool is_written_in = std::count(row.words.begin(), row.words.end(), nullptr) > 0;
    if (is_written_in) {
      strip.height = std::max(strip.height, style_.row.points);
      strip.growth = {.weight = 1, .step = 0, .most = std::max(strip.height, style_.most_row.points)};
    }
    strip.repeated_header = header_index_;
    const std::size_t count = table_.rows.size() + static_cast<std::size_t>(table_.blank_rows);
    strip.keep_with_next = !is_last && (index == 0 || index + 2 == count);
    if (is_last) strip.space_after = context_.style(StyleName::prompt).space_before;
    // The strip outlives this layout, so it keeps a copy; table, style and context live with the sheet.
    strip.draw = [layout = *this, row = std::move(row)](double height, double) {
      return layout.draw(row, height);
    };
    context_.add(std::move(strip));
  }

  const Table& table_;
  const TableStyle& style_;
  BlockContext& context_;
  std::vector<double> lefts_;  // of the columns, and the right edge
  int header_index_ = -1;
};

void lay_out(const Table& table, const TableStyle& style, BlockContext& context) {
  TableLayout(table, style, context).add();
}

}  // namespace

BlockType table_block() {
  return make_block_type<Table, TableStyle>("table", check, lay_out);
}

}  // namespace tandem
