// Stage: blocks. `feedback`: what people thought of a workshop, in rings and in words, without their names.
#include <algorithm>
#include <optional>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/scale_rows.h"
#include "layout/writing_space.h"

namespace tandem::blocks {
namespace {

struct FeedbackQuestion {
  load::InlineText ask;
  ScaleSteps steps;
  std::optional<int> lines;
};

struct Feedback : model::Block {
  load::InlineText ask;
  bool anonymous = true;
  ScaleSteps steps;
  std::vector<FeedbackQuestion> questions;
};

struct FeedbackStyle : setting::BlockStyle {
  std::string anonymous;
  std::string name;
};

const load::FieldTable<FeedbackQuestion>& fields_of(std::type_identity<FeedbackQuestion>) {
  static const load::FieldTable<FeedbackQuestion> table{
      load::required("ask", &FeedbackQuestion::ask, "the question, or a statement to mark"),
      load::optional("steps", &FeedbackQuestion::steps, "steps of its own to mark"),
      load::optional("lines", &FeedbackQuestion::lines, "lines to answer on, in place of steps",
                     load::between(1, 20)),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<FeedbackQuestion>) {
  return "ask";
}

const load::FieldTable<Feedback>& fields_of(std::type_identity<Feedback>) {
  static const load::FieldTable<Feedback> table{
      load::required("id", &Feedback::id, "names the answers"),
      load::optional("ask", &Feedback::ask, "a line above the questions"),
      load::optional("anonymous", &Feedback::anonymous,
                     "whether it says that nobody need give their name; `no` asks for it"),
      load::optional("steps", &Feedback::steps, "for all questions without steps or lines of their own"),
      load::distinct(
          load::required("questions", &Feedback::questions,
                         "each a statement to mark, or `{ask: …, lines: 3}`, or `{ask: …, steps: …}`",
                         load::between(1, 30))),
  };
  return table;
}

const load::FieldTable<FeedbackStyle>& fields_of(std::type_identity<FeedbackStyle>) {
  static const load::FieldTable<FeedbackStyle> table{
      load::required("anonymous", &FeedbackStyle::anonymous, "says that a name is not asked for"),
      load::required("name", &FeedbackStyle::name, "before the line for a name, where it is"),
  };
  return table;
}

bool has_steps(const ScaleSteps& steps) {
  return !steps.labels.empty();
}

void check(const Feedback& feedback, Diagnostics& diagnostics) {
  if (feedback.steps.span.file) check_steps(feedback.steps, diagnostics);
  for (const FeedbackQuestion& question : feedback.questions) {
    if (question.steps.span.file) check_steps(question.steps, diagnostics);
    if (question.lines && question.steps.span.file) {
      diagnostics.error("feedback-question", question.ask.span,
                        "this question has steps to mark and lines to write on",
                        "leave one of them out, or make two questions of it");
    } else if (!question.lines && !question.steps.span.file && !feedback.steps.span.file) {
      diagnostics.error("feedback-question", question.ask.span,
                        "this question has no steps to mark and no lines to write on",
                        "add 'lines: 3', or 'steps' for all questions");
    }
  }
}

answers::Question name(const Feedback& feedback, const FeedbackStyle& style,
                       const setting::Setting& setting) {
  return question_of(setting, feedback.id, "name", answers::TextField{}, style.name);
}

answers::Question written(const Feedback& feedback, std::size_t index, const setting::Setting& setting) {
  const FeedbackQuestion& question = feedback.questions[index];
  return question_of(setting, feedback.id, "question-" + std::to_string(index + 1),
                     answers::TextField{*question.lines > 1}, setting.voice.plain(question.ask));
}

// Without a statement so far; the first one is the question `first`.
ScaleRows rows_from(const Feedback& feedback, std::size_t first) {
  const FeedbackQuestion& question = feedback.questions[first];
  return {feedback.id, {},         has_steps(question.steps) ? question.steps : feedback.steps,
          {},          "question", static_cast<int>(first) + 1};
}

std::vector<answers::Question> ask(const Feedback& feedback, const FeedbackStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  if (!feedback.anonymous) questions.push_back(name(feedback, style, setting));
  for (std::size_t i = 0; i < feedback.questions.size(); ++i) {
    if (feedback.questions[i].lines) {
      questions.push_back(written(feedback, i, setting));
      continue;
    }
    ScaleRows row = rows_from(feedback, i);
    row.statements = {feedback.questions[i].ask};
    questions.push_back(questions_of(row, setting).front());
  }
  return questions;
}

class FeedbackLayout {
 public:
  FeedbackLayout(const Feedback& feedback, const FeedbackStyle& style, setting::Workplace& at)
      : feedback_(feedback), style_(style), at_(at) {}

  void add() {
    add_ask(feedback_.ask, at_);
    if (feedback_.anonymous) {
      const text::Paragraph& words =
          at_.hand.set_words(style_.anonymous, model::StyleName::hint, at_.setting.width);
      at_.galley.add_paragraph(words, model::StyleName::hint, layout::Role::paragraph, 0, true);
    } else {
      add_name();
    }
    for (std::size_t i = 0; i < feedback_.questions.size();) i = add_questions(i);
  }

 private:
  // One question with lines or steps of its own, or all that follow each other with the form's steps. Gives
  // the index of the next one.
  std::size_t add_questions(std::size_t first) {
    const FeedbackQuestion& question = feedback_.questions[first];
    if (question.lines) {
      add_lines(first);
      return first + 1;
    }
    ScaleRows rows = rows_from(feedback_, first);
    std::size_t next = first;
    do {
      rows.statements.push_back(feedback_.questions[next].ask);
      ++next;
    } while (!has_steps(question.steps) && has_the_forms_steps(next));
    const auto& style = static_cast<const ScaleStyle&>(at_.setting.styles.block_style("scale"));
    add_scale_rows(rows, style, at_);
    return next;
  }

  bool has_the_forms_steps(std::size_t index) const {
    if (index >= feedback_.questions.size()) return false;
    const FeedbackQuestion& question = feedback_.questions[index];
    return !question.lines && !has_steps(question.steps);
  }

  void add_lines(std::size_t index) {
    const FeedbackQuestion& question = feedback_.questions[index];
    add_ask(question.ask, at_);
    layout::Strip strip = layout::writing_strip(
        *question.lines, 0, at_.setting.width, at_.setting.styles.ruling(),
        layout::field_for(written(feedback_, index, at_.setting)), at_.galley.numbers().next());
    strip.space_after = space_around_answers(at_.setting);
    at_.galley.add(std::move(strip));
  }

  void add_name() {
    const layout::Ruling& ruling = at_.setting.styles.ruling();
    const text::Paragraph& words =
        at_.hand.set_words(style_.name, model::StyleName::statement, at_.setting.width / 2);
    layout::Strip strip;
    strip.height = std::max(ruling.pitch, words.height()) + 2;
    strip.space_before = at_.setting.style(model::StyleName::statement).space_before;
    strip.space_after = space_around_answers(at_.setting);
    strip.keep_with_next = true;
    layout::append_tagged_paragraph(strip.items, words, {0, strip.height - 2 - words.height()},
                                    layout::Role::paragraph, at_.galley.numbers());
    layout::FieldItem field = layout::field_for(name(feedback_, style_, at_.setting));
    const double left = layout::end_of_last_line(words) + from_millimetres(3);
    prefill(field, at_.setting.voice.reader_name(), at_.setting.width - left, at_);
    append_blank(strip.items, left, at_.setting.width, strip.height - ruling.thickness, std::move(field),
                 at_);
    at_.galley.add(std::move(strip));
  }

  const Feedback& feedback_;
  const FeedbackStyle& style_;
  setting::Workplace& at_;
};

void lay_out(const Feedback& feedback, const FeedbackStyle& style, setting::Workplace& at) {
  FeedbackLayout(feedback, style, at).add();
}

}  // namespace

BlockType feedback_block() {
  return make_block_type<Feedback, FeedbackStyle>("feedback", check, lay_out, ask);
}

}  // namespace tandem::blocks
