// Stage: blocks. `sort`: statements, each to be put into one of two or three columns by ticking.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/item_order.h"
#include "blocks/tools/label.h"
#include "blocks/tools/legend.h"
#include "blocks/tools/partners.h"

namespace tandem::blocks {
namespace {

struct Sort : model::Block {
  load::InlineText ask;
  std::vector<load::InlineText> columns;
  std::vector<load::InlineText> statements;
  bool unsure = false;
  bool is_shuffled = false;
};

struct SortStyle : GridStyle {
  load::Length mark{from_millimetres(5.2)};
  load::Length mark_thickness{0.7};
  load::Length number_width{from_millimetres(9)};
  double statement_share = 0.55;
  std::string number;
  std::string statement;
  std::string unsure;
};

const load::FieldTable<Sort>& fields_of(std::type_identity<Sort>) {
  static const load::FieldTable<Sort> table{
      load::required("id", &Sort::id, "names the answers"),
      load::optional("ask", &Sort::ask, "a line above the statements"),
      load::distinct(
          load::required("columns", &Sort::columns, "what a statement can be", load::between(2, 3))),
      load::distinct(
          load::required("statements", &Sort::statements, "one row for each", load::between(1, 40))),
      load::optional("unsure", &Sort::unsure, "whether one more column says \"not sure\""),
      load::optional(
          "shuffle", &Sort::is_shuffled,
          "`yes`: each partner's copy has the statements in an order of its own, with their numbers"),
  };
  return table;
}

const load::FieldTable<SortStyle>& fields_of(std::type_identity<SortStyle>) {
  static const load::FieldTable<SortStyle> table = [] {
    load::FieldTable<SortStyle> fields = grid_style_fields<SortStyle>();
    const load::FieldTable<SortStyle> own{
        load::optional("mark", &SortStyle::mark, "size of a box, ring or square",
                       load::between(from_millimetres(4.5), 40)),
        load::optional("mark-thickness", &SortStyle::mark_thickness, "of its line", load::between(0.5, 3)),
        load::optional("number-width", &SortStyle::number_width, "of the column of numbers",
                       load::between(from_millimetres(6), 90)),
        load::optional("statement-share", &SortStyle::statement_share,
                       "what the statements have of the width behind their numbers", load::between(0.3, 0.8)),
        load::required("number", &SortStyle::number, "heading of the numbers"),
        load::required("statement", &SortStyle::statement, "heading of the statements"),
        load::required("unsure", &SortStyle::unsure, "heading of the column for not being sure"),
    };
    fields.append(own);
    return fields;
  }();
  return table;
}

/// What a statement can be.
std::vector<answers::RadioField> choices_of(const Sort& sort, const SortStyle& style,
                                            const setting::Setting& setting) {
  std::vector<answers::RadioField> choices;
  for (const load::InlineText& column : sort.columns) {
    choices.push_back({fmt::format("column-{}", choices.size() + 1), setting.voice.plain(column)});
  }
  if (sort.unsure) choices.push_back({"unsure", style.unsure});
  return choices;
}

answers::Question question(const Sort& sort, const SortStyle& style, std::size_t index,
                           const MarkedPartner& writer, const setting::Setting& setting) {
  std::string words = setting.voice.plain(sort.statements[index]);
  if (!sort.ask.empty()) words = setting.voice.plain(sort.ask) + " " + words;
  if (setting.is_joint()) words = writer.words + ": " + words;
  return asked_of(row_of(setting, sort.id, fmt::format("statement-{}", index + 1),
                         choices_of(sort, style, setting), std::move(words)),
                  writer);
}

std::vector<answers::Question> ask(const Sort& sort, const SortStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < sort.statements.size(); ++i) {
    for (const MarkedPartner& writer : writing_partners(setting)) {
      questions.push_back(question(sort, style, i, writer, setting));
    }
  }
  return questions;
}

class SortLayout {
 public:
  SortLayout(const Sort& sort, const SortStyle& style, setting::Workplace& at)
      : sort_(sort),
        style_(style),
        at_(at),
        writers_(writing_partners(at.setting)),
        choices_(choices_of(sort, style, at.setting)) {}

  void add() {
    Grid grid(columns(), style_, at_);
    grid.make_room(words());
    if (!grid.has_room(2, least_width_for(mark_of(writers_.front())),
                       "choose fewer 'columns', or larger paper")) {
      return;
    }
    add_ask(sort_.ask, at_);
    double space = sort_.ask.empty() ? space_around_answers(at_.setting) : 0;
    if (at_.setting.is_joint()) {
      std::vector<LegendEntry> entries;
      for (const MarkedPartner& writer : writers_) entries.push_back({mark_of(writer), writer.words});
      add_legend(entries, space, at_);
      space = 0;
    }
    grid.begin(titles(grid), space);
    const std::vector<std::size_t> order =
        order_of_items(sort_.statements.size(), sort_.is_shuffled, sort_.id, at_.setting);
    for (const std::size_t& each : order) grid.add_row(cells(each, grid), &each == &order.back());
  }

 private:
  Mark mark_of(const MarkedPartner& writer) const {
    if (at_.setting.is_joint()) return writer.mark(style_.mark.points, style_.mark_thickness.points);
    return {Mark::Shape::box, style_.mark.points, style_.mark_thickness.points, ""};
  }

  std::vector<GridColumn> columns() const {
    std::vector<GridColumn> columns{{.fixed = style_.number_width.points}, {.share = style_.statement_share}};
    const double each = choice_share();
    const double least = least_width_for(mark_of(writers_.front()));
    for (std::size_t c = 0; c < choices_.size(); ++c)
      columns.push_back({.share = each, .least = least, .is_centred = true});
    columns[1].share = 1 - each * static_cast<double>(choices_.size());
    return columns;
  }

  std::vector<GridWords> words() const {
    std::vector<GridWords> all{
        {.column = 1, .style = model::StyleName::table_heading, .words = style_.statement}};
    for (const load::InlineText& statement : sort_.statements)
      all.push_back({.column = 1, .text = &statement});
    for (std::size_t c = 0; c < choices_.size(); ++c)
      all.push_back({.column = c + 2, .style = model::StyleName::table_heading, .words = choices_[c].label});
    return all;
  }

  // What a column of marks has of the width. The statements give way, down to a third of it, where a
  // column's heading would have to be broken inside a word.
  double choice_share() const {
    const auto count = static_cast<double>(choices_.size());
    double share = (1 - style_.statement_share) / count;
    const double room = at_.setting.width - style_.number_width.points;
    for (const answers::RadioField& choice : choices_) {
      const double word = longest_word(choice.label, model::StyleName::table_heading, at_.hand);
      share = std::max(share, (word + 2 * style_.padding.points + 1) / room);
    }
    constexpr double most = 2.0 / 3;
    return std::min(share, most / count);
  }

  std::vector<const text::Paragraph*> titles(const Grid& grid) {
    std::vector<const text::Paragraph*> titles{
        &grid.set({.style = model::StyleName::table_heading, .words = style_.number}),
        &grid.set({.column = 1, .style = model::StyleName::table_heading, .words = style_.statement})};
    for (std::size_t c = 0; c < choices_.size(); ++c) {
      titles.push_back(
          &grid.set({.column = c + 2, .style = model::StyleName::table_heading, .words = choices_[c].label}));
    }
    return titles;
  }

  std::vector<GridCell> cells(std::size_t index, const Grid& grid) {
    std::vector<GridCell> cells{
        {.words = &at_.hand.set_words(std::to_string(index + 1), model::StyleName::table_cell,
                                      grid.text_width(0))},
        {.words = &grid.set({.column = 1, .text = &sort_.statements[index]})}};
    std::vector<answers::Question> questions;
    for (const MarkedPartner& writer : writers_) {
      questions.push_back(question(sort_, style_, index, writer, at_.setting));
    }
    for (std::size_t c = 0; c < choices_.size(); ++c) {
      GridCell cell;
      for (std::size_t w = 0; w < writers_.size(); ++w) {
        cell.marks.push_back({mark_of(writers_[w]), layout::button_for(questions[w], c)});
      }
      stack_where_narrow(cell, grid.column_width(c + 2));
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  const Sort& sort_;
  const SortStyle& style_;
  setting::Workplace& at_;
  std::vector<MarkedPartner> writers_;
  std::vector<answers::RadioField> choices_;
};

void lay_out(const Sort& sort, const SortStyle& style, setting::Workplace& at) {
  SortLayout(sort, style, at).add();
}

}  // namespace

BlockType sort_block() {
  return make_block_type<Sort, SortStyle>("sort", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
