// Stage: blocks. `checklist`: statements with boxes to tick, and empty lines for what is missing.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/item_order.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/tick_box.h"

namespace tandem::blocks {
namespace {

struct Checklist : model::Block {
  load::InlineText ask;
  std::vector<load::InlineText> items;
  int other = 0;
  bool is_shuffled = false;
};

struct ChecklistStyle : TickBoxStyle {
  load::Length column_gap{from_millimetres(8)};
  int items_for_columns = 6;  ///< from so many short items on, two columns
};

const load::FieldTable<Checklist>& fields_of(std::type_identity<Checklist>) {
  static const load::FieldTable<Checklist> table{
      load::required("id", &Checklist::id, "names the answers"),
      load::optional("ask", &Checklist::ask, "a line above the boxes"),
      load::distinct(
          load::required("items", &Checklist::items, "one statement for each box", load::between(1, 60))),
      load::optional("other", &Checklist::other, "empty lines with a box, to add one's own",
                     load::between(0, 6)),
      load::optional("shuffle", &Checklist::is_shuffled,
                     "`yes`: each partner's copy has them in an order of its own"),
  };
  return table;
}

const load::FieldTable<ChecklistStyle>& fields_of(std::type_identity<ChecklistStyle>) {
  static const load::FieldTable<ChecklistStyle> table = [] {
    load::FieldTable<ChecklistStyle> rows = tick_box_style_fields<ChecklistStyle>();
    rows.append({
        load::optional("column-gap", &ChecklistStyle::column_gap, "between two columns",
                       load::between(0, 100)),
        load::optional("items-for-columns", &ChecklistStyle::items_for_columns,
                       "from so many short items on, two columns", load::between(2, 100)),
    });
    return rows;
  }();
  return table;
}

answers::Question item_of(const Checklist& checklist, std::size_t index, const setting::Setting& setting) {
  const std::string before = checklist.ask.empty() ? "" : setting.voice.plain(checklist.ask) + " ";
  return box_of(setting, checklist.id, "item-" + std::to_string(index + 1),
                before + setting.voice.plain(checklist.items[index]));
}

answers::Question other_of(const Checklist& checklist, int index, const setting::Setting& setting) {
  const std::string which = counted(setting.words().other_item, static_cast<std::size_t>(index),
                                    static_cast<std::size_t>(checklist.other));
  return box_of(setting, checklist.id, "other-" + std::to_string(index + 1),
                spoken({setting.voice.plain(checklist.ask), which}));
}

std::vector<answers::Question> ask(const Checklist& checklist, const ChecklistStyle&,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < checklist.items.size(); ++i)
    questions.push_back(item_of(checklist, i, setting));
  for (int i = 0; i < checklist.other; ++i) {
    questions.push_back(other_of(checklist, i, setting));
    questions.push_back(words_beside(questions.back(), setting));
  }
  return questions;
}

class ChecklistLayout {
 public:
  ChecklistLayout(const Checklist& checklist, const ChecklistStyle& style, setting::Workplace& at)
      : checklist_(checklist),
        style_(style),
        at_(at),
        order_(order_of_items(checklist.items.size(), checklist.is_shuffled, checklist.id, at.setting)) {
    column_width_ = (at.setting.width - style.column_gap.points) / 2;
    has_columns_ =
        static_cast<int>(checklist.items.size()) >= style.items_for_columns &&
        std::all_of(checklist.items.begin(), checklist.items.end(), [&](const load::InlineText& item) {
          return at.hand.try_out(item, model::StyleName::statement, column_width_ - style.indent())
                     .lines.size() == 1;
        });
    if (!has_columns_) column_width_ = at.setting.width;
  }

  // Row by row, so that a listener hears the items, and the keyboard reaches them, in the order in which they
  // stand.
  void add() {
    add_ask(checklist_.ask, at_);
    const std::size_t count = checklist_.items.size();
    const std::size_t columns = has_columns_ ? 2 : 1;
    const std::size_t rows = (count + columns - 1) / columns;
    for (std::size_t row = 0; row < rows; ++row) {
      layout::Strip strip;
      for (std::size_t c = 0; c < columns && row * columns + c < count; ++c) {
        place_item(strip, order_[row * columns + c],
                   static_cast<double>(c) * (column_width_ + style_.column_gap.points));
      }
      const bool is_last = row + 1 == rows && checklist_.other == 0;
      add_row(std::move(strip), row == 0 || row + 2 == rows, is_last);
    }
    for (int i = 0; i < checklist_.other; ++i) add_other(i);
  }

 private:
  void add_row(layout::Strip strip, bool keep_with_next, bool is_last) {
    const setting::Style& type = at_.setting.style(model::StyleName::statement);
    strip.space_before = type.space_before;
    strip.space_after = is_last ? space_around_answers(at_.setting) : type.space_after;
    strip.keep_with_next = keep_with_next && !is_last;
    at_.galley.add(std::move(strip));
  }

  void place_item(layout::Strip& strip, std::size_t index, double left) {
    const text::Paragraph& set =
        at_.hand.set(checklist_.items[index], model::StyleName::statement, column_width_ - style_.indent());
    layout::FieldItem field = layout::field_for(item_of(checklist_, index, at_.setting));
    strip.height = std::max(strip.height, append_ticked_words(strip.items, Mark::Shape::box, set, {left, 0},
                                                              style_, std::move(field), at_));
  }

  void add_other(int index) {
    add_row(ticked_line(style_, other_of(checklist_, index, at_.setting), at_), false,
            index + 1 == checklist_.other);
  }

  const Checklist& checklist_;
  const ChecklistStyle& style_;
  setting::Workplace& at_;
  std::vector<std::size_t> order_;
  double column_width_ = 0;
  bool has_columns_ = false;
};

void lay_out(const Checklist& checklist, const ChecklistStyle& style, setting::Workplace& at) {
  ChecklistLayout(checklist, style, at).add();
}

}  // namespace

BlockType checklist_block() {
  return make_block_type<Checklist, ChecklistStyle>("checklist", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
