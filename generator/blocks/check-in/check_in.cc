// Stage: blocks. `check-in`: a card to come back to each week: a few questions, each with five steps that
// grow from low to high, one thing that would help, and a date. Several cards on a page can be cut apart.
#include "blocks/check-in/check_in.h"

#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/check-in/card_row.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/cut_line.h"
#include "blocks/tools/partners.h"

namespace tandem::blocks {

const load::FieldTable<CheckInQuestion>& fields_of(std::type_identity<CheckInQuestion>) {
  static const load::FieldTable<CheckInQuestion> table{
      load::required("ask", &CheckInQuestion::ask, "the question"),
      load::required("low", &CheckInQuestion::low, "words at the small end"),
      load::required("high", &CheckInQuestion::high, "words at the large end"),
  };
  return table;
}

const load::FieldTable<CheckIn>& fields_of(std::type_identity<CheckIn>) {
  static const load::FieldTable<CheckIn> table{
      load::required("id", &CheckIn::id, "names the answers"),
      load::optional("ask", &CheckIn::ask, "a line above the cards"),
      load::required("questions", &CheckIn::questions, "each with five steps between two ends",
                     load::between(1, 3)),
      load::optional("cards", &CheckIn::cards, "1, 2 or 4 cards; more than one can be cut apart",
                     load::between(1, 4)),
      load::optional("help", &CheckIn::help, "above the lines, in place of the theme's words"),
  };
  return table;
}

const load::FieldTable<CheckInStyle>& fields_of(std::type_identity<CheckInStyle>) {
  static const load::FieldTable<CheckInStyle> table{
      load::optional("least-ring", &CheckInStyle::least_ring, "size of the first step",
                     load::between(from_millimetres(4), 40)),
      load::optional("most-ring", &CheckInStyle::most_ring, "size of the last step",
                     load::between(from_millimetres(5), 60)),
      load::optional("ring-thickness", &CheckInStyle::ring_thickness, "of its line", load::between(0.5, 3)),
      load::optional("sign", &CheckInStyle::sign, "size of the sign beside a partner's answers",
                     load::between(from_millimetres(4), 40)),
      load::optional("step", &CheckInStyle::step, "largest distance of two rings' middles",
                     load::between(14, 90)),
      load::optional("name-width", &CheckInStyle::name_width,
                     "what a sign and a name have at the side, at most", load::between(20, 300)),
      load::optional("date-width", &CheckInStyle::date_width, "of the line for a date",
                     load::between(40, 300)),
      load::optional("padding", &CheckInStyle::padding,
                     "between a card's edge, where it is cut, and its words",
                     load::between(from_millimetres(3), 60)),
      load::required("card", &CheckInStyle::card, "before a card's number, for listeners"),
      load::required("help", &CheckInStyle::help, "above the lines for one thing that would help"),
  };
  return table;
}

namespace {

void check(const CheckIn& check_in, Diagnostics& diagnostics) {
  if (check_in.cards != 3) return;
  diagnostics.error("out-of-range", check_in.span, "three cards leave a page with a gap",
                    "write 'cards: 1', 2 or 4");
}

// Of each who writes, for the one thing that would help.
constexpr int least_lines = 1;
constexpr int most_lines = 2;

class CheckInLayout {
 public:
  CheckInLayout(const CheckIn& block, const CheckInStyle& style, setting::Workplace& at)
      : block_(block), style_(style), at_(at), writers_(writing_partners(at.setting)) {
    look_.width = at.setting.width;
    look_.ruling = at.setting.styles.ruling();
    look_.is_cut = block.cards > 1;
    look_.below = look_.is_cut ? style.padding.points : 0;
    look_.scissors = scissors_length(at.setting);
    look_.cut_colour = at.setting.palette().muted;
    look_.sign_width = style.sign.points + from_millimetres(2);
    if (!at.setting.is_joint()) return;
    for (const MarkedPartner& writer : writers_) {
      const Mark sign = writer.mark(style.sign.points, style.ring_thickness.points);
      append_sign(look_.signs.emplace_back(), sign, {sign.size / 2, -sign.size / 2 - 1}, at);
    }
  }

  void add() {
    const double width = at_.setting.width;
    const int columns = block_.cards == 4 ? 2 : 1;
    add_ask(block_.ask, at_);
    for (int first = 0; first < block_.cards; first += columns) {
      std::vector<CheckInCard> cards;
      for (int c = 0; c < columns; ++c) {
        std::optional<CheckInCard> card =
            make_card(block_, style_, c * width / columns, (c + 1) * width / columns,
                      block_.cards > 1 ? first + c + 1 : 0, at_);
        if (!card) return report_narrow();
        cards.push_back(std::move(*card));
      }
      add_row(std::move(cards), first == 0, first + columns >= block_.cards);
    }
  }

 private:
  void report_narrow() {
    at_.hand.diagnostics().error("narrow-column", at_.galley.block_span(),
                                 "the steps of a card have not enough room here",
                                 "choose fewer 'cards', or put the block outside of 'columns'");
  }

  void add_row(std::vector<CheckInCard> cards, bool is_first, bool is_last) {
    layout::Strip strip;
    for (const CheckInCard& card : cards) {
      strip.height = std::max(strip.height, card.bottom + least_lines_height() + look_.below);
    }
    if (is_first) strip.space_before = space_around_answers(at_.setting);
    if (is_last) strip.space_after = space_around_answers(at_.setting);
    const auto writers = static_cast<double>(writers_.size());
    const double more = (most_lines - least_lines) * look_.ruling.pitch;
    strip.growth = {.weight = writers, .step = 0, .most = strip.height + writers * more};
    strip.draw = {draw_cards, CardRow{std::move(cards), look_}};
    at_.galley.add(std::move(strip));
  }

  double least_lines_height() const {
    return static_cast<double>(writers_.size()) * least_lines * look_.ruling.pitch;
  }

  const CheckIn& block_;
  const CheckInStyle& style_;
  setting::Workplace& at_;
  std::vector<MarkedPartner> writers_;
  CardLook look_;
};

std::vector<answers::Question> ask(const CheckIn& block, const CheckInStyle& style,
                                   const setting::Setting& setting) {
  const std::vector<MarkedPartner> writers = writing_partners(setting);
  std::vector<answers::Question> questions;
  for (int card = 1; card <= block.cards; ++card) {
    const int number = block.cards > 1 ? card : 0;
    questions.push_back(date_of_card(block, style, number, setting));
    for (std::size_t q = 0; q < block.questions.size(); ++q) {
      for (const MarkedPartner& writer : writers) {
        questions.push_back(question_of_card(block, style, number, q, writer, setting));
      }
    }
    for (const MarkedPartner& writer : writers) {
      questions.push_back(help_of_card(block, style, number, writer, setting));
    }
  }
  return questions;
}

void lay_out(const CheckIn& block, const CheckInStyle& style, setting::Workplace& at) {
  CheckInLayout(block, style, at).add();
}

}  // namespace

BlockType check_in_block() {
  return make_block_type<CheckIn, CheckInStyle>("check-in", check, lay_out, ask);
}

}  // namespace tandem::blocks
