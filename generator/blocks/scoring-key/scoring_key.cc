// Stage: blocks. `scoring-key`: for whoever leads the room, what answers may mean and what to ask next. A key
// to a conversation: it adds nothing up and names nobody.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/grid.h"

namespace tandem::blocks {
namespace {

struct KeyRow {
  load::InlineText answer;
  load::InlineText meaning;
  load::InlineText ask_next;
};

struct ScoringKey : model::Block {
  load::InlineText title;
  std::vector<KeyRow> rows;
};

struct ScoringKeyStyle : GridStyle {
  std::string answer;
  std::string meaning;
  std::string ask_next;
};

const load::FieldTable<KeyRow>& fields_of(std::type_identity<KeyRow>) {
  static const load::FieldTable<KeyRow> table{
      load::required("answer", &KeyRow::answer, "what somebody may have marked or written"),
      load::required("meaning", &KeyRow::meaning, "what that may mean, and what it need not mean"),
      load::optional("ask-next", &KeyRow::ask_next, "what to ask or to talk about then"),
  };
  return table;
}

const load::FieldTable<ScoringKey>& fields_of(std::type_identity<ScoringKey>) {
  static const load::FieldTable<ScoringKey> table{
      load::optional("title", &ScoringKey::title, "a line above the key"),
      load::distinct(
          load::required("rows", &ScoringKey::rows, "one for each kind of answer", load::between(1, 30))),
  };
  return table;
}

const load::FieldTable<ScoringKeyStyle>& fields_of(std::type_identity<ScoringKeyStyle>) {
  static const load::FieldTable<ScoringKeyStyle> table = [] {
    load::FieldTable<ScoringKeyStyle> fields = grid_style_fields<ScoringKeyStyle>();
    const load::FieldTable<ScoringKeyStyle> own{
        load::required("answer", &ScoringKeyStyle::answer, "heading of the answers"),
        load::required("meaning", &ScoringKeyStyle::meaning, "heading of what they may mean"),
        load::required("ask-next", &ScoringKeyStyle::ask_next, "heading of what to ask next"),
    };
    fields.append(own);
    return fields;
  }();
  return table;
}

const load::InlineText& cell_of(const KeyRow& row, std::size_t column) {
  return column == 0 ? row.answer : column == 1 ? row.meaning : row.ask_next;
}

void lay_out(const ScoringKey& key, const ScoringKeyStyle& style, setting::Workplace& at) {
  const bool has_next =
      std::any_of(key.rows.begin(), key.rows.end(), [](const KeyRow& row) { return !row.ask_next.empty(); });
  std::vector<GridColumn> columns{{.share = 3}, {.share = 4}};
  if (has_next) columns.push_back({.share = 4});
  Grid grid(columns, style, at);
  const std::string headings[] = {style.answer, style.meaning, style.ask_next};
  std::vector<GridWords> words;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    words.push_back({.column = c, .style = model::StyleName::table_heading, .words = headings[c]});
    for (const KeyRow& row : key.rows) words.push_back({.column = c, .text = &cell_of(row, c)});
  }
  grid.make_room(words);
  std::vector<const text::Paragraph*> titles;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    titles.push_back(&at.hand.set_words(headings[c], model::StyleName::table_heading, grid.text_width(c)));
  }
  add_ask(key.title, at);
  grid.begin(titles, key.title.empty() ? space_around_answers(at.setting) : 0);
  for (const KeyRow& row : key.rows) {
    std::vector<GridCell> cells;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      cells.push_back(
          {.words = &at.hand.set(cell_of(row, c), model::StyleName::table_cell, grid.text_width(c))});
    }
    grid.add_row(std::move(cells), &row == &key.rows.back());
  }
}

}  // namespace

BlockType scoring_key_block() {
  BlockType type = make_block_type<ScoringKey, ScoringKeyStyle>("scoring-key", nullptr, lay_out);
  type.is_for_facilitator = true;
  return type;
}

}  // namespace tandem::blocks
