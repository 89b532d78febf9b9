// Stage: blocks. `paired-scale`: statements, each with a row of rings for one's own answer and below it one
// for a guess of the partner's. Two views to lay beside each other: nobody counts how good a guess was.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/partners.h"
#include "blocks/tools/scale_steps.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double most_growth = 1.4;  // of a statement with its rings, where the page has room

struct PairedScale : model::Block {
  load::InlineText ask;
  ScaleSteps steps;
  std::vector<load::InlineText> statements;
};

struct PairedScaleStyle : setting::BlockStyle {
  load::Length ring{from_millimetres(6.2)};
  load::Length ring_thickness{0.7};
  load::Length most_step{from_millimetres(13)};
  load::Length padding{4};
  double label_share = 0.34;
  load::InlineText mine;
  load::InlineText guess;
};

const load::FieldTable<PairedScale>& fields_of(std::type_identity<PairedScale>) {
  static const load::FieldTable<PairedScale> table{
      load::required("id", &PairedScale::id, "names the answers"),
      load::optional("ask", &PairedScale::ask, "a line above the statements"),
      load::required("steps", &PairedScale::steps,
                     "the first and the last step with their words, and any between them; 2 to 11 "
                     "steps, numbers from 0 to 100"),
      load::distinct(load::required("statements", &PairedScale::statements,
                                    "each is marked twice: for oneself, and as a guess",
                                    load::between(1, 20))),
  };
  return table;
}

const load::FieldTable<PairedScaleStyle>& fields_of(std::type_identity<PairedScaleStyle>) {
  static const load::FieldTable<PairedScaleStyle> table{
      load::optional("ring", &PairedScaleStyle::ring, "size of a step's ring or square",
                     load::between(8, 40)),
      load::optional("ring-thickness", &PairedScaleStyle::ring_thickness, "of its line",
                     load::between(0.5, 3)),
      load::optional("most-step", &PairedScaleStyle::most_step, "largest distance of two rings' middles",
                     load::between(10, 90)),
      load::optional("padding", &PairedScaleStyle::padding, "above and below a row of rings",
                     load::between(1, 30)),
      load::optional("label-share", &PairedScaleStyle::label_share,
                     "of the width, what the words before the rings keep at least", load::between(0.15, 0.6)),
      load::required("mine", &PairedScaleStyle::mine, "before one's own answer"),
      load::required("guess", &PairedScaleStyle::guess, "before the guess"),
  };
  return table;
}

void check(const PairedScale& scale, Diagnostics& diagnostics) {
  check_steps(scale.steps, diagnostics);
}

answers::Question row(const PairedScale& scale, std::size_t index, const load::InlineText& whose,
                      const char* part, const setting::Setting& setting) {
  return row_of(setting, scale.id, fmt::format("statement-{}-{}", index + 1, part),
                buttons_of(scale.steps, setting),
                setting.voice.plain(whose) + ": " + setting.voice.plain(scale.statements[index]));
}

answers::Question mine(const PairedScale& scale, const PairedScaleStyle& style, std::size_t index,
                       const setting::Setting& setting) {
  return row(scale, index, style.mine, "mine", setting);
}

answers::Question guess(const PairedScale& scale, const PairedScaleStyle& style, std::size_t index,
                        const setting::Setting& setting) {
  answers::Question question = row(scale, index, style.guess, "guess", setting);
  question.about = answers::About::partner;
  return question;
}

std::vector<answers::Question> ask(const PairedScale& scale, const PairedScaleStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  if (setting.is_joint()) return questions;  // each guesses alone
  for (std::size_t i = 0; i < scale.statements.size(); ++i) {
    questions.push_back(mine(scale, style, i, setting));
    questions.push_back(guess(scale, style, i, setting));
  }
  return questions;
}

class PairedScaleLayout {
 public:
  PairedScaleLayout(const PairedScale& scale, const PairedScaleStyle& style, setting::Workplace& at)
      : scale_(scale), style_(style), at_(at), row_{0, style.ring.points, 0, scale.steps.count()} {
    const double room = at.setting.width * (1 - style.label_share);
    row_.step = std::min(style.most_step.points, (room - row_.size) / (row_.count - 1));
    row_.left = at.setting.width - row_.size - row_.step * (row_.count - 1);
    const auto partners = both_partners(at.setting);
    const bool is_b = at.setting.voice.reader() == personalise::Reader::b;
    mine_ = {partners[is_b ? 1 : 0].shape, row_.size, style.ring_thickness.points, ""};
    guess_ = {partners[is_b ? 0 : 1].shape, row_.size, style.ring_thickness.points, "", 1, true};
    mine_.label_factor = guess_.label_factor =
        fitting_factor(std::to_string(scale.steps.last()), model::StyleName::scale_number, row_.size,
                       style.ring_thickness.points, at);
  }

  void add() {
    if (!can_stand_here()) return;
    add_ask(scale_.ask, at_);
    at_.galley.flow().headers.push_back(header());
    header_index_ = static_cast<int>(at_.galley.flow().headers.size()) - 1;
    layout::Strip first = at_.galley.flow().headers.back();
    first.keep_with_next = true;
    first.repeated_header = header_index_;
    if (scale_.ask.empty()) first.space_before = space_around_answers(at_.setting);
    at_.galley.add(std::move(first));
    for (std::size_t i = 0; i < scale_.statements.size(); ++i) add_statement(i);
  }

 private:
  bool can_stand_here() {
    if (at_.setting.is_joint()) {
      at_.hand.diagnostics().error("no-single-reader", at_.galley.block_span(),
                                   "'paired-scale' has no meaning on a page for both partners",
                                   "each guesses alone: let the sheet be 'for: each' or 'each-then-share'");
      return false;
    }
    if (row_.step >= row_.size + 1) return true;
    at_.hand.diagnostics().error("narrow-column", at_.galley.block_span(),
                                 fmt::format("{} steps have not enough room here", row_.count),
                                 "choose fewer 'steps', or put the scale outside of 'columns'");
    return false;
  }

  layout::Strip header() {
    layout::Strip strip;
    strip.height = append_step_labels(strip.items, scale_.steps, row_, at_) + 3;
    layout::append_artifact(strip.items, {layout::horizontal_rule(0, at_.setting.width, strip.height - 0.5,
                                                                  0.75, at_.setting.palette().ink)});
    return strip;
  }

  void add_statement(std::size_t index) {
    const double padding = style_.padding.points;
    const text::Paragraph& words =
        at_.hand.set(scale_.statements[index], model::StyleName::statement, at_.setting.width);
    const bool is_last = index + 1 == scale_.statements.size();
    layout::Strip strip;
    layout::append_tagged_paragraph(strip.items, words, {0, 1.5 * padding}, layout::Role::paragraph,
                                    at_.galley.numbers());
    strip.height = 1.5 * padding + words.height();
    add_rings(strip, mine_, style_.mine, mine(scale_, style_, index, at_.setting));
    add_rings(strip, guess_, style_.guess, guess(scale_, style_, index, at_.setting));
    strip.height += padding;
    strip.growth = {.weight = 1, .step = 0, .most = most_growth * strip.height};
    const setting::Palette& palette = at_.setting.palette();
    layout::RuleItem rule = is_last ? layout::horizontal_rule(0, at_.setting.width, -0.375, 0.75, palette.ink)
                                    : layout::horizontal_rule(0, at_.setting.width, -0.25, 0.5, palette.rule);
    strip.draw = {[](double height, double, const std::vector<layout::Item>& items,
                     const layout::RuleItem& top, double least) {
                    std::vector<layout::Item> drawn;
                    layout::append_translated(drawn, items, 0, (height - least) / 2);
                    layout::Item foot = top;
                    layout::translate(foot, 0, height);
                    layout::append_artifact(drawn, {foot});
                    return drawn;
                  },
                  std::move(strip.items), rule, strip.height};
    strip.repeated_header = header_index_;
    strip.keep_with_next = !is_last && index == 0;
    if (is_last) strip.space_after = space_around_answers(at_.setting);
    at_.galley.add(std::move(strip));
  }

  void add_rings(layout::Strip& strip, const Mark& shape, const load::InlineText& whose,
                 const answers::Question& question) {
    const double gap = at_.setting.styles.scaled(from_millimetres(3));
    const text::Paragraph& label = at_.hand.set(whose, model::StyleName::figure_label, row_.left - gap);
    const double height = std::max(row_.size, label.height()) + style_.padding.points;
    const double middle = strip.height + height / 2;
    layout::append_tagged_paragraph(strip.items, label, {0, middle - label.height() / 2},
                                    layout::Role::paragraph, at_.galley.numbers());
    for (int i = 0; i < row_.count; ++i) {
      Mark mark = shape;
      mark.label = std::to_string(scale_.steps.first() + i);
      append_mark(strip.items, mark, {row_.middle(i), middle},
                  layout::button_for(question, static_cast<std::size_t>(i)), at_);
    }
    strip.height += height;
  }

  const PairedScale& scale_;
  const PairedScaleStyle& style_;
  setting::Workplace& at_;
  RingRow row_;
  Mark mine_;
  Mark guess_;
  int header_index_ = -1;
};

void lay_out(const PairedScale& scale, const PairedScaleStyle& style, setting::Workplace& at) {
  PairedScaleLayout(scale, style, at).add();
}

}  // namespace

BlockType paired_scale_block() {
  return make_block_type<PairedScale, PairedScaleStyle>("paired-scale", check, lay_out, ask);
}

}  // namespace tandem::blocks
