#include "blocks/check-in/check_in_card.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/tools/answer.h"
#include "blocks/tools/partners.h"

namespace tandem::blocks {
namespace {

constexpr int step_count = check_in_steps;

class CardLayout {
 public:
  CardLayout(const CheckIn& block, const CheckInStyle& style, setting::Workplace& at, double left,
             double right)
      : block_(block), style_(style), at_(at), writers_(writing_partners(at.setting)) {
    const double padding = block.cards > 1 ? style.padding.points : 0;
    card_.left = left + (left > 0 ? padding : 0);
    card_.right = right - (right < at.setting.width ? padding : 0);
    y_ = padding;
    const double width = card_.right - card_.left;
    const double sign = at.setting.is_joint() ? style.sign.points + gap() : 0;
    const double names = std::min(style.name_width.points, 0.35 * width);
    step_ = std::min(style.step.points, (width - std::max(sign, sign > 0 ? names : 0)) / step_count);
    most_ring_ = std::min(style.most_ring.points, 0.85 * step_);
    least_ring_ = std::min(style.least_ring.points, most_ring_);
    names_right_ = card_.right - step_ * step_count;
  }

  bool has_room() const { return most_ring_ >= from_millimetres(4); }

  /// `number`: from 1; 0 where there is one card alone.
  CheckInCard make(int number) {
    number_ = number;
    const double date_width = add_date();
    for (std::size_t q = 0; q < block_.questions.size(); ++q) add_question(q, q == 0 ? date_width : 0);
    add_help();
    card_.bottom = y_;
    return std::move(card_);
  }

 private:
  double gap() const { return at_.setting.styles.scaled(from_millimetres(2)); }
  // Where names stand before them, the rings end with the card's words; else they begin with them.
  double ring_middle(int index) const {
    return at_.setting.is_joint() ? card_.right - most_ring_ / 2 - step_ * (step_count - 1 - index)
                                  : card_.left + least_ring_ / 2 + step_ * index;
  }
  double ring_size(int index) const {
    return least_ring_ + (most_ring_ - least_ring_) * index / (step_count - 1);
  }

  // At the right of the first question where both have room; else in a row of its own. Gives what it takes of
  // the question's line.
  double add_date() {
    const std::string& date = at_.setting.words().date;
    const double width = card_.right - card_.left;
    const text::Paragraph& words = at_.hand.set_words(date, model::StyleName::signature, width / 2);
    const double before = layout::end_of_last_line(words) + 2 * gap();
    const double line = std::min(style_.date_width.points, width - before);
    const bool is_beside = width >= 3 * (before + line);
    const text::Paragraph& question =
        at_.hand.try_out(block_.questions.front().ask, model::StyleName::prompt, width - before - line);
    const double y = y_ + (is_beside ? question.first_baseline + 1.5 : at_.setting.styles.ruling().pitch);
    const double left =
        is_beside ? card_.right - before - line + 2 * gap() - from_millimetres(2) : card_.left;
    append_date_line(card_.items, words, left, y, line,
                     layout::field_for(date_of_card(block_, style_, number_, at_.setting)), at_);
    if (is_beside) return before + line;
    y_ = y + gap();
    return 0;
  }

  void add_words(const load::InlineText& text, model::StyleName style, double taken) {
    const text::Paragraph& words = at_.hand.set(text, style, card_.right - card_.left - taken);
    layout::append_tagged_paragraph(card_.items, words, {card_.left, y_}, layout::Role::paragraph,
                                    at_.galley.numbers());
    y_ += words.height();
  }

  void add_question(std::size_t index, double taken) {
    const CheckInQuestion& question = block_.questions[index];
    if (index > 0) y_ += 1.5 * gap();
    add_words(question.ask, model::StyleName::prompt, taken);
    y_ += gap() / 2;
    add_ends(question);
    for (const MarkedPartner& writer : writers_) {
      const double middle = y_ + gap() / 2 + most_ring_ / 2;
      if (at_.setting.is_joint()) add_name(writer, middle);
      const answers::Question asked = question_of_card(block_, style_, number_, index, writer, at_.setting);
      for (int i = 0; i < step_count; ++i) {
        add_ring(layout::button_for(asked, static_cast<std::size_t>(i)), i, writer, middle);
      }
      y_ = middle + most_ring_ / 2 + gap() / 2;
    }
  }

  // Above the first ring from its left edge on, above the last one up to its right edge.
  void add_ends(const CheckInQuestion& question) {
    const double left = ring_middle(0) - ring_size(0) / 2;
    const double right = ring_middle(step_count - 1) + most_ring_ / 2;
    const double width = (right - left - gap()) / 2;
    const text::Paragraph& low = at_.hand.set(question.low, model::StyleName::scale_label, width);
    const text::Paragraph& high = at_.hand.set(question.high, model::StyleName::scale_label, width);
    const double height = std::max(low.height(), high.height());
    layout::append_tagged_paragraph(card_.items, low,
                                    {left - layout::ink_left(low), y_ + height - low.height()},
                                    layout::Role::paragraph, at_.galley.numbers());
    layout::append_tagged_paragraph(
        card_.items, high, {right - high.width() - layout::ink_left(high), y_ + height - high.height()},
        layout::Role::paragraph, at_.galley.numbers());
    y_ += height;
  }

  // The name where it has room on one line; the sign's letter says it in any case.
  void add_name(const MarkedPartner& writer, double middle) {
    const Mark sign = writer.mark(style_.sign.points, style_.ring_thickness.points);
    append_sign(card_.items, sign, {card_.left + sign.size / 2, middle}, at_);
    const double left = card_.left + sign.size + gap();
    const text::Paragraph& name =
        at_.hand.set_words(writer.words, model::StyleName::figure_label, std::max(1.0, names_right_ - left));
    if (name.lines.size() > 1 || left + name.width() > names_right_) return;
    layout::append_tagged_paragraph(card_.items, name, {left, middle - name.height() / 2},
                                    layout::Role::paragraph, at_.galley.numbers());
  }

  void add_ring(layout::FieldItem field, int index, const MarkedPartner& writer, double middle) {
    const Mark ring{writer.shape, ring_size(index), style_.ring_thickness.points, ""};
    append_mark(card_.items, ring, {ring_middle(index), middle}, std::move(field), at_);
  }

  void add_help() {
    y_ += 1.5 * gap();
    if (block_.help.empty()) {
      const text::Paragraph& words =
          at_.hand.set_words(style_.help, model::StyleName::statement, card_.right - card_.left);
      layout::append_tagged_paragraph(card_.items, words, {card_.left, y_}, layout::Role::paragraph,
                                      at_.galley.numbers());
      y_ += words.height();
    } else {
      add_words(block_.help, model::StyleName::statement, 0);
    }
    for (const MarkedPartner& writer : writers_) {
      card_.help.push_back(layout::field_for(help_of_card(block_, style_, number_, writer, at_.setting)));
      card_.help_elements.push_back(at_.galley.numbers().next());
    }
  }

  const CheckIn& block_;
  const CheckInStyle& style_;
  setting::Workplace& at_;
  std::vector<MarkedPartner> writers_;
  CheckInCard card_;
  int number_ = 0;
  double y_ = 0;
  double step_ = 0;
  double least_ring_ = 0;
  double most_ring_ = 0;
  double names_right_ = 0;
};

}  // namespace

std::optional<CheckInCard> make_card(const CheckIn& block, const CheckInStyle& style, double left,
                                     double right, int number, setting::Workplace& at) {
  CardLayout layout(block, style, at, left, right);
  if (!layout.has_room()) return std::nullopt;
  return layout.make(number);
}

}  // namespace tandem::blocks
