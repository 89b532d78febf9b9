// Stage: blocks. `checklist`: statements with boxes to tick, and empty lines for what is missing.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/item_order.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/tick_box.h"

namespace tandem {
namespace {

struct Checklist : Block {
  InlineText ask;
  std::vector<InlineText> items;
  int other = 0;
  bool is_shuffled = false;
};

struct ChecklistStyle : TickBoxStyle {
  Length column_gap{from_millimetres(8)};
  int items_for_columns = 6;  ///< from so many short items on, two columns
};

}  // namespace

template <>
const FieldTable<Checklist>& fields_of<Checklist>() {
  static const FieldTable<Checklist> table{
      required("id", &Checklist::id, "names the answers"),
      optional("ask", &Checklist::ask, "a line above the boxes"),
      distinct(required("items", &Checklist::items, "one statement for each box", between(1, 60))),
      optional("other", &Checklist::other, "empty lines with a box, to add one's own", between(0, 6)),
      optional("shuffle", &Checklist::is_shuffled,
               "`yes`: each partner's copy has them in an order of its own"),
  };
  return table;
}

template <>
const FieldTable<ChecklistStyle>& fields_of<ChecklistStyle>() {
  static const FieldTable<ChecklistStyle> table = [] {
    FieldTable<ChecklistStyle> rows = tick_box_style_fields<ChecklistStyle>();
    rows.append({
        optional("column-gap", &ChecklistStyle::column_gap, "between two columns", between(0, 100)),
        optional("items-for-columns", &ChecklistStyle::items_for_columns,
                 "from so many short items on, two columns", between(2, 100)),
    });
    return rows;
  }();
  return table;
}

namespace {

Question item_of(const Checklist& checklist, std::size_t index, const Setting& setting) {
  const std::string before = checklist.ask.empty() ? "" : setting.voice.plain(checklist.ask) + " ";
  return box_of(setting, checklist.id, "item-" + std::to_string(index + 1),
                before + setting.voice.plain(checklist.items[index]));
}

Question other_of(const Checklist& checklist, int index, const Setting& setting) {
  const std::string which = counted(setting.words().other_item, static_cast<std::size_t>(index),
                                    static_cast<std::size_t>(checklist.other));
  return box_of(setting, checklist.id, "other-" + std::to_string(index + 1),
                spoken({setting.voice.plain(checklist.ask), which}));
}

std::vector<Question> ask(const Checklist& checklist, const ChecklistStyle&, const Setting& setting) {
  std::vector<Question> questions;
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
  ChecklistLayout(const Checklist& checklist, const ChecklistStyle& style, Workplace& at)
      : checklist_(checklist),
        style_(style),
        at_(at),
        order_(order_of_items(checklist.items.size(), checklist.is_shuffled, checklist.id, at.setting)) {
    column_width_ = (at.setting.width - style.column_gap.points) / 2;
    has_columns_ =
        static_cast<int>(checklist.items.size()) >= style.items_for_columns &&
        std::all_of(checklist.items.begin(), checklist.items.end(), [&](const InlineText& item) {
          return at.hand.try_out(item, StyleName::statement, column_width_ - style.indent()).lines.size() ==
                 1;
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
      Strip strip;
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
  void add_row(Strip strip, bool keep_with_next, bool is_last) {
    const Style& type = at_.setting.style(StyleName::statement);
    strip.space_before = type.space_before;
    strip.space_after = is_last ? space_around_answers(at_.setting) : type.space_after;
    strip.keep_with_next = keep_with_next && !is_last;
    at_.galley.add(std::move(strip));
  }

  void place_item(Strip& strip, std::size_t index, double left) {
    const Paragraph& set =
        at_.hand.set(checklist_.items[index], StyleName::statement, column_width_ - style_.indent());
    FieldItem field = field_for(item_of(checklist_, index, at_.setting));
    strip.height = std::max(strip.height, append_ticked_words(strip.items, Mark::Shape::box, set, {left, 0},
                                                              style_, std::move(field), at_));
  }

  void add_other(int index) {
    add_row(ticked_line(style_, other_of(checklist_, index, at_.setting), at_), false,
            index + 1 == checklist_.other);
  }

  const Checklist& checklist_;
  const ChecklistStyle& style_;
  Workplace& at_;
  std::vector<std::size_t> order_;
  double column_width_ = 0;
  bool has_columns_ = false;
};

void lay_out(const Checklist& checklist, const ChecklistStyle& style, Workplace& at) {
  ChecklistLayout(checklist, style, at).add();
}

}  // namespace

BlockType checklist_block() {
  return make_block_type<Checklist, ChecklistStyle>("checklist", nullptr, lay_out, ask);
}

}  // namespace tandem
