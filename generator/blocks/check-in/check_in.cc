// Stage: blocks. `check-in`: a card to come back to each week: a few questions, each with five steps that
// grow from low to high, one thing that would help, and a date. Several cards on a page can be cut apart.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/answer.h"
#include "blocks/block_type.h"
#include "blocks/cut_line.h"
#include "blocks/partners.h"
#include "layout/shapes.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

constexpr int step_count = 5;

struct CheckInQuestion {
  InlineText ask;
  InlineText low;
  InlineText high;
};

struct CheckIn : Block {
  InlineText ask;
  std::vector<CheckInQuestion> questions;
  int cards = 1;
  InlineText help;
};

struct CheckInStyle : BlockStyle {
  Length least_ring{from_millimetres(4.5)};
  Length most_ring{from_millimetres(7.5)};
  Length ring_thickness{0.7};
  Length sign{from_millimetres(5.2)};
  Length step{from_millimetres(13)};
  Length name_width{from_millimetres(32)};
  Length date_width{from_millimetres(26)};
  Length padding{from_millimetres(5)};
  std::string card;
  std::string help;
};

}  // namespace

template <>
const FieldTable<CheckInQuestion>& fields_of<CheckInQuestion>() {
  static const FieldTable<CheckInQuestion> table{
      required("ask", &CheckInQuestion::ask, "the question"),
      required("low", &CheckInQuestion::low, "words at the small end"),
      required("high", &CheckInQuestion::high, "words at the large end"),
  };
  return table;
}

template <>
const FieldTable<CheckIn>& fields_of<CheckIn>() {
  static const FieldTable<CheckIn> table{
      required<CheckIn>("id", &CheckIn::id, "names the answers"),
      optional<CheckIn>("ask", &CheckIn::ask, "a line above the cards"),
      required<CheckIn>("questions", &CheckIn::questions, "each with five steps between two ends",
                        between(1, 3)),
      optional<CheckIn>("cards", &CheckIn::cards, "1, 2 or 4 cards; more than one can be cut apart",
                        between(1, 4)),
      optional<CheckIn>("help", &CheckIn::help, "above the lines, in place of the theme's words"),
  };
  return table;
}

template <>
const FieldTable<CheckInStyle>& fields_of<CheckInStyle>() {
  static const FieldTable<CheckInStyle> table{
      optional("least-ring", &CheckInStyle::least_ring, "size of the first step",
               between(from_millimetres(4), 40)),
      optional("most-ring", &CheckInStyle::most_ring, "size of the last step",
               between(from_millimetres(5), 60)),
      optional("ring-thickness", &CheckInStyle::ring_thickness, "of its line", between(0.5, 3)),
      optional("sign", &CheckInStyle::sign, "size of the sign beside a partner's answers",
               between(from_millimetres(4), 40)),
      optional("step", &CheckInStyle::step, "largest distance of two rings' middles", between(14, 90)),
      optional("name-width", &CheckInStyle::name_width, "what a sign and a name have at the side, at most",
               between(20, 300)),
      optional("date-width", &CheckInStyle::date_width, "of the line for a date", between(40, 300)),
      optional("padding", &CheckInStyle::padding, "between a card's edge, where it is cut, and its words",
               between(from_millimetres(3), 60)),
      required("card", &CheckInStyle::card, "before a card's number, for listeners"),
      required("help", &CheckInStyle::help, "above the lines for one thing that would help"),
  };
  return table;
}

namespace {

void check(const CheckIn& check_in, Diagnostics& diagnostics) {
  if (check_in.cards != 3) return;
  diagnostics.error("out-of-range", check_in.span, "three cards leave a page with a gap",
                    "write 'cards: 1', 2 or 4");
}

// One card, drawn down to its last question; the lines below take what height is left.
struct Card {
  std::vector<Item> items;
  double left = 0;  // of its words
  double right = 0;
  double bottom = 0;  // of the last words
  std::vector<FieldItem> help;
  std::vector<int> help_elements;
};

class CardLayout {
 public:
  CardLayout(const CheckIn& block, const CheckInStyle& style, BlockContext& context, double left,
             double right)
      : block_(block), style_(style), context_(context), writers_(writing_partners(context)) {
    const double padding = block.cards > 1 ? style.padding.points : 0;
    card_.left = left + (left > 0 ? padding : 0);
    card_.right = right - (right < context.width() ? padding : 0);
    y_ = padding;
    const double width = card_.right - card_.left;
    const double sign = context.is_joint() ? style.sign.points + gap() : 0;
    const double names = std::min(style.name_width.points, 0.35 * width);
    step_ = std::min(style.step.points, (width - std::max(sign, sign > 0 ? names : 0)) / step_count);
    most_ring_ = std::min(style.most_ring.points, 0.85 * step_);
    least_ring_ = std::min(style.least_ring.points, most_ring_);
    names_right_ = card_.right - step_ * step_count;
  }

  bool has_room() const { return most_ring_ >= from_millimetres(4); }

  /// `number`: from 1; 0 where there is one card alone.
  Card make(int number) {
    number_ = number;
    const double date_width = add_date();
    for (std::size_t q = 0; q < block_.questions.size(); ++q) add_question(q, q == 0 ? date_width : 0);
    add_help();
    card_.bottom = y_;
    return std::move(card_);
  }

 private:
  double gap() const { return context_.styles().scaled(from_millimetres(2)); }
  // Where names stand before them, the rings end with the card's words; else they begin with them.
  double ring_middle(int index) const {
    return context_.is_joint() ? card_.right - most_ring_ / 2 - step_ * (step_count - 1 - index)
                               : card_.left + least_ring_ / 2 + step_ * index;
  }
  double ring_size(int index) const {
    return least_ring_ + (most_ring_ - least_ring_) * index / (step_count - 1);
  }

  FieldItem field_of(const std::string& part, const std::string& question, const MarkedPartner* writer) {
    FieldItem field;
    const std::string whole = number_ > 0 ? fmt::format("card-{}-{}", number_, part) : part;
    field.name = context_.field_name(block_.id, writer ? part_of(whole, *writer) : whole);
    field.description = question;
    if (writer && context_.is_joint()) field.description = writer->words + ": " + field.description;
    if (number_ > 0) field.description = fmt::format("{} {}. {}", style_.card, number_, field.description);
    return field;
  }

  // At the right of the first question where both have room; else in a row of its own. Gives what it takes of
  // the question's line.
  double add_date() {
    const std::string& date = context_.words().date;
    const double width = card_.right - card_.left;
    const Paragraph& words = context_.set_words(date, StyleName::signature, width / 2);
    const double before = end_of_last_line(words) + 2 * gap();
    const double line = std::min(style_.date_width.points, width - before);
    const bool is_beside = width >= 3 * (before + line);
    const Paragraph& question =
        context_.set(block_.questions.front().ask, StyleName::prompt, width - before - line);
    const double y = y_ + (is_beside ? question.first_baseline + 1.5 : context_.styles().ruling().pitch);
    const double left =
        is_beside ? card_.right - before - line + 2 * gap() - from_millimetres(2) : card_.left;
    append_date_line(card_.items, words, left, y, line, field_of("date", date, nullptr), context_);
    if (is_beside) return before + line;
    y_ = y + gap();
    return 0;
  }

  void add_words(const InlineText& text, StyleName style, double taken) {
    const Paragraph& words = context_.set(text, style, card_.right - card_.left - taken);
    append_tagged_paragraph(card_.items, words, {card_.left, y_}, Role::paragraph, context_.numbers());
    y_ += words.height();
  }

  void add_question(std::size_t index, double taken) {
    const CheckInQuestion& question = block_.questions[index];
    if (index > 0) y_ += 1.5 * gap();
    add_words(question.ask, StyleName::prompt, taken);
    y_ += gap() / 2;
    add_ends(question);
    for (const MarkedPartner& writer : writers_) {
      const double middle = y_ + gap() / 2 + most_ring_ / 2;
      if (context_.is_joint()) add_name(writer, middle);
      for (int i = 0; i < step_count; ++i) add_ring(index, i, writer, middle);
      y_ = middle + most_ring_ / 2 + gap() / 2;
    }
  }

  // Above the first ring from its left edge on, above the last one up to its right edge.
  void add_ends(const CheckInQuestion& question) {
    const double left = ring_middle(0) - ring_size(0) / 2;
    const double right = ring_middle(step_count - 1) + most_ring_ / 2;
    const double width = (right - left - gap()) / 2;
    const Paragraph& low = context_.set(question.low, StyleName::scale_label, width);
    const Paragraph& high = context_.set(question.high, StyleName::scale_label, width);
    const double height = std::max(low.height(), high.height());
    append_tagged_paragraph(card_.items, low, {left - ink_left(low), y_ + height - low.height()},
                            Role::paragraph, context_.numbers());
    append_tagged_paragraph(card_.items, high,
                            {right - high.width() - ink_left(high), y_ + height - high.height()},
                            Role::paragraph, context_.numbers());
    y_ += height;
  }

  // The name where it has room on one line; the sign's letter says it in any case.
  void add_name(const MarkedPartner& writer, double middle) {
    const Mark sign = writer.mark(style_.sign.points, style_.ring_thickness.points);
    append_sign(card_.items, sign, {card_.left + sign.size / 2, middle}, context_);
    const double left = card_.left + sign.size + gap();
    const Paragraph& name =
        context_.set_words(writer.words, StyleName::figure_label, std::max(1.0, names_right_ - left));
    if (name.lines.size() > 1 || left + name.width() > names_right_) return;
    append_tagged_paragraph(card_.items, name, {left, middle - name.height() / 2}, Role::paragraph,
                            context_.numbers());
  }

  void add_ring(std::size_t question, int index, const MarkedPartner& writer, double middle) {
    const CheckInQuestion& asked = block_.questions[question];
    FieldItem field = field_of(fmt::format("question-{}", question + 1), context_.plain(asked.ask), &writer);
    field.kind = FieldItem::Kind::radio_button;
    field.value = std::to_string(index + 1);
    field.option = field.value;
    if (index == 0) field.option += ", " + context_.plain(asked.low);
    if (index == step_count - 1) field.option += ", " + context_.plain(asked.high);
    const Mark ring{writer.shape, ring_size(index), style_.ring_thickness.points, ""};
    append_mark(card_.items, ring, {ring_middle(index), middle}, std::move(field), context_);
  }

  void add_help() {
    y_ += 1.5 * gap();
    if (block_.help.empty()) {
      const Paragraph& words =
          context_.set_words(style_.help, StyleName::statement, card_.right - card_.left);
      append_tagged_paragraph(card_.items, words, {card_.left, y_}, Role::paragraph, context_.numbers());
      y_ += words.height();
    } else {
      add_words(block_.help, StyleName::statement, 0);
    }
    const std::string question = block_.help.empty() ? style_.help : context_.plain(block_.help);
    for (const MarkedPartner& writer : writers_) {
      card_.help.push_back(field_of("help", question, &writer));
      card_.help_elements.push_back(context_.numbers().next());
    }
  }

  const CheckIn& block_;
  const CheckInStyle& style_;
  BlockContext& context_;
  std::vector<MarkedPartner> writers_;
  Card card_;
  int number_ = 0;
  double y_ = 0;
  double step_ = 0;
  double least_ring_ = 0;
  double most_ring_ = 0;
  double names_right_ = 0;
};

class CheckInLayout {
 public:
  CheckInLayout(const CheckIn& block, const CheckInStyle& style, BlockContext& context)
      : block_(block), style_(style), context_(context), writers_(writing_partners(context)) {
    if (context.is_joint()) {
      for (const MarkedPartner& writer : writers_) {
        Mark sign = writer.mark(style.sign.points, style.ring_thickness.points);
        std::vector<Item>& items = signs_.emplace_back();
        append_sign(items, sign, {sign.size / 2, -sign.size / 2 - 1}, context);
      }
    }
  }

  void add() {
    const double width = context_.width();
    const int columns = block_.cards == 4 ? 2 : 1;
    if (!CardLayout(block_, style_, context_, 0, width / columns).has_room()) {
      context_.diagnostics().error("narrow-column", context_.block_span(),
                                   "the steps of a card have not enough room here",
                                   "choose fewer 'cards', or put the block outside of 'columns'");
      return;
    }
    add_ask(block_.ask, context_);
    for (int first = 0; first < block_.cards; first += columns) {
      std::vector<Card> cards;
      for (int c = 0; c < columns; ++c) {
        CardLayout layout(block_, style_, context_, c * width / columns, (c + 1) * width / columns);
        cards.push_back(layout.make(block_.cards > 1 ? first + c + 1 : 0));
      }
      add_row(std::move(cards), first == 0, first + columns >= block_.cards);
    }
  }

 private:
  double below() const { return block_.cards > 1 ? style_.padding.points : 0; }

  void add_row(std::vector<Card> cards, bool is_first, bool is_last) {
    Strip strip;
    for (const Card& card : cards) {
      strip.height = std::max(strip.height, card.bottom + least_lines_height() + below());
    }
    if (is_first) strip.space_before = space_around_answers(context_);
    if (is_last) strip.space_after = space_around_answers(context_);
    strip.growth = {.weight = static_cast<double>(writers_.size()), .step = 0, .most = 1.6 * strip.height};
    strip.draw = [this_copy = *this, cards = std::move(cards)](double height, double) {
      return this_copy.draw(cards, height);
    };
    context_.add(std::move(strip));
  }

  double least_lines_height() const {
    return static_cast<double>(writers_.size()) * context_.styles().ruling().pitch;
  }

  std::vector<Item> draw(const std::vector<Card>& cards, double height) const {
    std::vector<Item> items;
    const double width = context_.width();
    if (block_.cards > 1) append_cut_line(items, {0, 0}, {width, 0}, true, context_);
    for (std::size_t c = 0; c < cards.size(); ++c) {
      if (c > 0) append_cut_line(items, {width / 2, 0}, {width / 2, height}, false, context_);
      append_translated(items, cards[c].items, 0, 0);
      draw_lines(items, cards[c], height - below());
    }
    // Each row has its own, for the next may stand on another page; where both meet, they are one line.
    if (block_.cards > 1) append_cut_line(items, {0, height}, {width, height}, false, context_);
    return items;
  }

  // Each writer has as many lines as fit between the words and the card's foot.
  void draw_lines(std::vector<Item>& items, const Card& card, double bottom) const {
    const Ruling& ruling = context_.styles().ruling();
    const double room = (bottom - card.bottom) / static_cast<double>(card.help.size());
    const int lines = std::max(1, static_cast<int>(room / ruling.pitch + 1e-6));
    const double pitch = room / lines;
    double top = card.bottom;
    for (std::size_t w = 0; w < card.help.size(); ++w) {
      double left = card.left;
      if (!signs_.empty()) {
        append_translated(items, signs_[w], left, top + pitch);
        left += style_.sign.points + from_millimetres(2);
      }
      const Rect box{left, top, card.right - left, room};
      append_artifact(items, ruled_lines(box, pitch, ruling));
      FieldItem field = card.help[w];
      field.kind = lines > 1 ? FieldItem::Kind::multiline_text : FieldItem::Kind::text;
      field.box = box;
      field.line_height = pitch;
      items.push_back(TagBegin{.role = Role::form, .element = card.help_elements[w]});
      items.emplace_back(std::move(field));
      items.push_back(TagEnd{});
      top += room;
    }
  }

  const CheckIn& block_;
  const CheckInStyle& style_;
  BlockContext& context_;
  std::vector<MarkedPartner> writers_;
  std::vector<std::vector<Item>> signs_;  // of those who write, where there are two; their feet at 0
};

void lay_out(const CheckIn& block, const CheckInStyle& style, BlockContext& context) {
  CheckInLayout(block, style, context).add();
}

}  // namespace

BlockType check_in_block() {
  return make_block_type<CheckIn, CheckInStyle>("check-in", check, lay_out);
}

}  // namespace tandem
