// Stage: blocks. `decision-strip`: a short flow of steps and arrows, in rows that fit. A question is a
// diamond, from which an arrow may also lead down. Steps may be left open to write in.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/decision-strip/strip_figure.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/label.h"

namespace tandem::blocks {
namespace {

/// Of a diamond's width, how much its words take. The rest of its height follows from that.
constexpr double words_in_diamond = 0.56;
/// Of its height, from its top to the step's number.
constexpr double number_in_diamond = 0.08;
/// Of a page.
constexpr double most_in_one_piece = 0.6;

enum class StepShape { box, question };

struct Step {
  load::InlineText text;
  StepShape shape = StepShape::box;
  load::InlineText arrow;
  load::InlineText otherwise;
  bool write = false;
};

struct DecisionStrip : model::Block {
  load::InlineText ask;
  load::InlineText alt;
  std::vector<Step> steps;
};

struct DecisionStripStyle : setting::BlockStyle {
  load::Length least{from_millimetres(40)};
  load::Length arrow{from_millimetres(14)};
  load::Length box{from_millimetres(22)};
  load::Length most_box{from_millimetres(30)};
  load::Length fall{from_millimetres(6)};
  load::Length padding{6};
};

std::vector<std::string> words_of(std::type_identity<StepShape>) {
  return {"box", "question"};
}

const load::FieldTable<Step>& fields_of(std::type_identity<Step>) {
  static const load::FieldTable<Step> table{
      load::optional("text", &Step::text, "what stands in it; where one writes, above the room to write"),
      load::optional("shape", &Step::shape, "a question is a diamond"),
      load::optional("arrow", &Step::arrow, "a word or two on the arrow to the next step, such as yes"),
      load::optional("otherwise", &Step::otherwise,
                     "what to do if not: below the step, at an arrow downwards"),
      load::optional("write", &Step::write, "whether it is left open to write in; then it is a box"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Step>) {
  return "text";
}

const load::FieldTable<DecisionStrip>& fields_of(std::type_identity<DecisionStrip>) {
  static const load::FieldTable<DecisionStrip> table{
      load::required("id", &DecisionStrip::id, "names the answers"),
      load::optional("ask", &DecisionStrip::ask, "a line above the figure"),
      load::required("alt", &DecisionStrip::alt, "what the figure shows, for those who only hear it"),
      load::required("steps", &DecisionStrip::steps, "each a text, or with the keys below",
                     load::between(2, 6)),
  };
  return table;
}

const load::FieldTable<DecisionStripStyle>& fields_of(std::type_identity<DecisionStripStyle>) {
  static const load::FieldTable<DecisionStripStyle> table{
      load::optional("least", &DecisionStripStyle::least, "what a step must be wide", load::between(60, 300)),
      load::optional("arrow", &DecisionStripStyle::arrow, "length of an arrow, with its label above",
                     load::between(16, 200)),
      load::optional("box", &DecisionStripStyle::box, "least height of a step to write in",
                     load::between(from_millimetres(10), 200)),
      load::optional("most-box", &DecisionStripStyle::most_box, "and how far it grows",
                     load::between(from_millimetres(10), 400)),
      load::optional("fall", &DecisionStripStyle::fall, "length of an arrow downwards",
                     load::between(10, 100)),
      load::optional("padding", &DecisionStripStyle::padding, "around the words of a step",
                     load::between(2, 40)),
  };
  return table;
}

void check(const DecisionStrip& strip, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < strip.steps.size(); ++i) {
    if (!strip.steps[i].text.empty() || strip.steps[i].write) continue;
    diagnostics.error("empty-step", strip.span, fmt::format("step {} is empty", i + 1),
                      "give it a text, or 'write: true'");
  }
}

answers::Question own_words(const DecisionStrip& block, std::size_t index, const setting::Setting& setting) {
  const Step& step = block.steps[index];
  std::string words =
      fmt::format("{} {}", setting.voice.plain(block.ask.empty() ? block.alt : block.ask), index + 1);
  if (!step.text.empty()) words += ": " + setting.voice.plain(step.text);
  return question_of(setting, block.id, fmt::format("step-{}", index + 1), answers::TextField{true},
                     std::move(words));
}

std::vector<answers::Question> ask(const DecisionStrip& block, const DecisionStripStyle&,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < block.steps.size(); ++i) {
    if (block.steps[i].write) questions.push_back(own_words(block, i, setting));
  }
  return questions;
}

class DecisionStripLayout {
 public:
  DecisionStripLayout(const DecisionStrip& block, const DecisionStripStyle& style, setting::Workplace& at)
      : block_(block), style_(style), at_(at) {
    figure_.fall = style.fall.points;
    figure_.padding = style.padding.points;
    figure_.turn = style.fall.points / 2;
    figure_.ink = at.setting.palette().ink;
    figure_.rows = divide_into_rows(block.steps.size(), at.setting.width, style.least.points,
                                    style.arrow.points, figure_.turn + strip_outline);
  }

  void add() {
    if (figure_.rows.columns == 0) return report_narrow();
    add_ask(block_.ask, at_);
    layout::ElementNumbers& numbers = at_.galley.numbers();
    figure_.tag = {
        .role = layout::Role::figure, .element = numbers.next(), .alternative = at_.hand.plain(block_.alt)};
    figure_.list = {.role = layout::Role::list, .element = numbers.next()};
    for (std::size_t i = 0; i < block_.steps.size(); ++i) figure_.steps.push_back(make_part(i));
    double height = 0;
    for (std::size_t row = 0; row < figure_.rows.rows; ++row) height += figure_.place_row(row, 0).height;
    // A small figure stays in one piece; of a large one, a page may end between two rows.
    const bool is_small = height < most_in_one_piece * at_.setting.frame_height();
    const auto shared = std::make_shared<const StripFigure>(std::move(figure_));
    for (std::size_t row = 0; row < shared->rows.rows; ++row) add_row(shared, row, is_small);
  }

 private:
  void report_narrow() {
    at_.hand.diagnostics().error(
        "narrow-figure", at_.galley.block_span(),
        fmt::format("two steps of {:.0f} mm with an arrow between them have no room here",
                    to_millimetres(style_.least.points)),
        "print on wider paper, or take the block out of its column");
  }

  void add_row(const std::shared_ptr<const StripFigure>& figure, std::size_t row, bool is_small) {
    const bool is_last = row + 1 == figure->rows.rows;
    layout::Strip strip;
    strip.height = figure->place_row(row, 0).height;
    strip.keep_with_next = is_small && !is_last;
    if (row == 0) {
      strip.space_before = block_.ask.empty() ? space_around_answers(at_.setting)
                                              : at_.setting.style(model::StyleName::body).space_after;
    }
    if (is_last) strip.space_after = space_around_answers(at_.setting);
    if (figure->grows(row)) {
      const double most = std::max(0.0, style_.most_box.points - style_.box.points);
      strip.growth = {.weight = 2, .step = 0, .most = strip.height + most};
    }
    if (!is_last) strip.foot = {strip_arrow_length, figure->arrow_overleaf(row)};
    strip.draw = {[](double height, double, const std::shared_ptr<const StripFigure>& drawn,
                     std::size_t row_drawn) { return drawn->draw_row(row_drawn, height); },
                  figure, row};
    at_.galley.add(std::move(strip));
  }

  StripStep make_part(std::size_t i) {
    const Step& step = block_.steps[i];
    layout::ElementNumbers& numbers = at_.galley.numbers();
    StripStep part;
    part.is_question = step.shape == StepShape::question && !step.write;
    part.left = figure_.rows.left_of(i);
    part.width = figure_.rows.step;
    part.item = {.role = layout::Role::list_item, .element = numbers.next()};
    const text::Paragraph& number =
        at_.hand.set_words(std::to_string(i + 1), model::StyleName::scale_number, part.width);
    part.body = {.role = layout::Role::list_body, .element = numbers.next()};
    place_words(part, step, number.width() + 3);
    // In the corner of a box; of a diamond, below its upper one.
    const Point corner = part.is_question
                             ? Point{part.width / 2 - number.width() / 2 - layout::ink_left(number),
                                     number_in_diamond * part.height}
                             : Point{4, 2.5};
    layout::append_tagged_paragraph(part.number, number, corner, layout::Role::list_label, numbers);
    if (step.write) add_field(part, i);
    if (!step.otherwise.empty()) {
      const text::Paragraph& words = at_.hand.set(step.otherwise, model::StyleName::figure_label, part.width);
      append_label(part.otherwise, words, {0, 0}, Anchor::middle, at_);
      part.otherwise_height = words.height();
    }
    if (!step.arrow.empty() && i + 1 < block_.steps.size()) place_arrow_label(part, step, i);
    return part;
  }

  void place_words(StripStep& part, const Step& step, double number_width) {
    const double padding = style_.padding.points;
    const double width =
        part.is_question ? words_in_diamond * part.width : part.width - 2 * (padding + number_width);
    if (!step.text.empty()) {
      const text::Paragraph& words = at_.hand.set(step.text, model::StyleName::figure_label, width);
      const double top = step.write ? 0 : -words.height() / 2;
      append_label(part.words, words, {0, top}, Anchor::middle, at_);
      part.words_height = words.height();
    }
    part.height = part.words_height + 2 * padding;
    if (part.is_question) part.height = part.height / (1 - words_in_diamond);
    if (step.write) part.height = style_.box.points + part.words_height;
  }

  void add_field(StripStep& part, std::size_t i) {
    part.field_element = at_.galley.numbers().next();
    part.field = layout::field_for(own_words(block_, i, at_.setting));
  }

  // At the end of a row the label stands above the arrow's way back.
  void place_arrow_label(StripStep& part, const Step& step, std::size_t i) {
    const bool ends_row = (i + 1) % figure_.rows.columns == 0;
    const double width = ends_row ? part.width : style_.arrow.points - strip_arrow_length / 2;
    const text::Paragraph& words = at_.hand.set(step.arrow, model::StyleName::figure_label, width);
    append_label(part.arrow, words, {0, -strip_label_gap - words.height()},
                 ends_row ? Anchor::right : Anchor::middle, at_);
    part.arrow_height = words.height();
  }

  const DecisionStrip& block_;
  const DecisionStripStyle& style_;
  setting::Workplace& at_;
  StripFigure figure_;
};

void lay_out(const DecisionStrip& block, const DecisionStripStyle& style, setting::Workplace& at) {
  DecisionStripLayout(block, style, at).add();
}

}  // namespace

BlockType decision_strip_block() {
  return make_block_type<DecisionStrip, DecisionStripStyle>("decision-strip", check, lay_out, ask);
}

}  // namespace tandem::blocks
