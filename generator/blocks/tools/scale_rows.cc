#include "blocks/tools/scale_rows.h"
#include "blocks/tools/asking.h"

#include <fmt/format.h>

#include <algorithm>

#include "blocks/tools/answer.h"
#include "layout/shapes.h"

namespace tandem::blocks {

const load::FieldTable<ScaleStyle>& fields_of(std::type_identity<ScaleStyle>) {
  static const load::FieldTable<ScaleStyle> table{
      load::optional("ring", &ScaleStyle::ring, "diameter of a step's ring", load::between(8, 40)),
      load::optional("ring-thickness", &ScaleStyle::ring_thickness, "of its line", load::between(0.25, 3)),
      load::optional("least-step", &ScaleStyle::least_step,
                     "least distance of two rings' middles; closer, and the rings move below the statement",
                     load::between(10, 60)),
      load::optional("most-step", &ScaleStyle::most_step, "largest distance of two rings' middles",
                     load::between(10, 90)),
      load::optional("row", &ScaleStyle::row, "least height of a row", load::between(12, 90)),
      load::optional("statement-share", &ScaleStyle::statement_share,
                     "of the width, what the statements keep at least", load::between(0.2, 0.8)),
  };
  return table;
}

namespace {

class ScaleRowsLayout {
 public:
  ScaleRowsLayout(const ScaleRows& rows, const ScaleStyle& style, setting::Workplace& at)
      : rows_(rows),
        style_(style),
        at_(at),
        questions_(questions_of(rows, at.setting)),
        row_{0, style.ring.points, 0, rows.steps.count()} {
    const double beside = at.setting.width * (1 - style.statement_share);
    is_stacked_ = beside / row_.count < style.least_step.points;
    row_.step = std::min(style.most_step.points, beside / row_.count);
    // The last ring ends where all lines end; the first one of a stacked row begins where they begin.
    if (is_stacked_) {
      row_.step = (at.setting.width - row_.size) / (row_.count - 1);
    } else {
      row_.left = at.setting.width - row_.size - row_.step * (row_.count - 1);
    }
    label_factor_ = fitting_factor(std::to_string(rows.steps.last()), model::StyleName::scale_number,
                                   row_.size, style.ring_thickness.points, at);
  }

  void add() {
    if (!can_stand_here()) return;
    add_ask(rows_.ask, at_);
    at_.galley.flow().headers.push_back(header());
    header_index_ = static_cast<int>(at_.galley.flow().headers.size()) - 1;
    layout::Strip first = at_.galley.flow().headers.back();
    first.keep_with_next = true;
    first.repeated_header = header_index_;
    if (rows_.ask.empty()) first.space_before = space_around_answers(at_.setting);
    at_.galley.add(std::move(first));
    for (std::size_t i = 0; i < rows_.statements.size(); ++i) add_row(i);
  }

 private:
  bool can_stand_here() {
    if (row_.step >= row_.size + 1) return true;
    at_.hand.diagnostics().error("narrow-column", at_.galley.block_span(),
                                 fmt::format("{} steps have not enough room here", row_.count),
                                 "choose fewer 'steps', or put the scale outside of 'columns'");
    return false;
  }

  layout::Strip header() {
    layout::Strip strip;
    strip.height = append_step_labels(strip.items, rows_.steps, row_, at_);
    strip.height += 3;
    layout::append_artifact(strip.items, {layout::horizontal_rule(0, at_.setting.width, strip.height - 0.5,
                                                                  0.75, at_.setting.palette().ink)});
    return strip;
  }

  void add_row(std::size_t index) {
    const double gap = from_millimetres(4);
    const double text_width = is_stacked_ ? at_.setting.width : row_.left - gap;
    const text::Paragraph& words =
        at_.hand.set(rows_.statements[index], model::StyleName::statement, text_width);
    const double padding = 4;
    layout::Strip strip;
    double rings_y = 0;
    double words_top = 0;
    if (is_stacked_) {
      words_top = padding;
      rings_y = words_top + words.height() + padding + row_.size / 2;
      strip.height = rings_y + row_.size / 2 + 2 * padding;
    } else {
      strip.height = std::max(style_.row.points, words.height() + 2 * padding);
      rings_y = strip.height / 2;
      words_top = (strip.height - words.height()) / 2;
    }
    layout::append_tagged_paragraph(strip.items, words, {0, words_top}, layout::Role::paragraph,
                                    at_.galley.numbers());
    for (int i = 0; i < row_.count; ++i) place_ring(strip, index, i, rings_y);
    const bool is_last = index + 1 == rows_.statements.size();
    layout::append_artifact(
        strip.items,
        {layout::horizontal_rule(0, at_.setting.width, strip.height - 0.25, is_last ? 0.75 : 0.5,
                                 is_last ? at_.setting.palette().ink : at_.setting.palette().rule)});
    strip.repeated_header = header_index_;
    strip.keep_with_next = !is_last && (index == 0 || index + 2 == rows_.statements.size());
    if (is_last) strip.space_after = space_around_answers(at_.setting);
    at_.galley.add(std::move(strip));
  }

  void place_ring(layout::Strip& strip, std::size_t statement, int index, double y) {
    const int step = rows_.steps.first() + index;
    const std::string number = std::to_string(step);
    Mark ring{Mark::Shape::ring, row_.size, style_.ring_thickness.points, number};
    ring.label_factor = label_factor_;
    append_mark(strip.items, ring, {row_.middle(index), y},
                layout::button_for(questions_[statement], static_cast<std::size_t>(index)), at_);
  }

  const ScaleRows& rows_;
  const ScaleStyle& style_;
  setting::Workplace& at_;
  std::vector<answers::Question> questions_;
  RingRow row_;
  bool is_stacked_ = false;
  double label_factor_ = 1;  // of the last step's number, the widest
  int header_index_ = -1;
};

}  // namespace

std::vector<answers::Question> questions_of(const ScaleRows& rows, const setting::Setting& setting) {
  const std::string before = rows.ask.empty() ? "" : setting.voice.plain(rows.ask) + " ";
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < rows.statements.size(); ++i) {
    questions.push_back(
        row_of(setting, rows.id, rows.part + "-" + std::to_string(static_cast<int>(i) + rows.first_number),
               buttons_of(rows.steps, setting), before + setting.voice.plain(rows.statements[i])));
  }
  return questions;
}

void add_scale_rows(const ScaleRows& rows, const ScaleStyle& style, setting::Workplace& at) {
  ScaleRowsLayout(rows, style, at).add();
}

}  // namespace tandem::blocks
