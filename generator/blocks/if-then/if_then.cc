// Stage: blocks. `if-then`: plans for a moment that can be foreseen: if this happens, then I will do that.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/started_lines.h"

namespace tandem {
namespace {

constexpr int plans_when_left_out = 2;

struct IfThen : Block {
  InlineText ask;
  std::vector<InlineText> situations;
  std::optional<int> plans;
  int lines = 2;

  std::size_t plan_count() const {
    if (plans) return static_cast<std::size_t>(*plans);
    return situations.empty() ? plans_when_left_out : situations.size();
  }
};

struct IfThenStyle : StartedLineStyle {
  std::string if_word;
  std::string behind_situation;
  std::string then_words;
  std::string plan;
  Length indent{from_millimetres(10)};
};

}  // namespace

template <>
const FieldTable<IfThen>& fields_of<IfThen>() {
  static const FieldTable<IfThen> table{
      required("id", &IfThen::id, "names the answers"),
      optional("ask", &IfThen::ask, "a line above the plans"),
      distinct(optional("situations", &IfThen::situations,
                        "situations in print, one for each plan, without the first word and the comma: `we "
                        "are both tired`",
                        between(0, 8))),
      optional("plans", &IfThen::plans,
               "how many plans there are: one for each situation, or 2; those that have no situation "
               "in print have lines for it",
               between(1, 8)),
      optional("lines", &IfThen::lines, "lines for each half of a plan, at least", between(1, 6)),
  };
  return table;
}

template <>
const FieldTable<IfThenStyle>& fields_of<IfThenStyle>() {
  static const FieldTable<IfThenStyle> table = [] {
    FieldTable<IfThenStyle> rows{
        required("if", &IfThenStyle::if_word, "how a plan begins"),
        required("behind", &IfThenStyle::behind_situation, "behind a situation in print, such as a comma"),
        required("then", &IfThenStyle::then_words, "how its second half begins"),
        required("plan", &IfThenStyle::plan, "for listeners: before a plan's number"),
        optional("indent", &IfThenStyle::indent, "of the second half", between(0, 100)),
    };
    rows.append(started_line_style_fields<IfThenStyle>());
    return rows;
  }();
  return table;
}

namespace {

void check(const IfThen& block, Diagnostics& diagnostics) {
  if (block.situations.size() <= block.plan_count()) return;
  diagnostics.error("too-many-situations", block.situations[block.plan_count()].span,
                    fmt::format("there are {} situations, but only {} plan{}", block.situations.size(),
                                block.plan_count(), block.plan_count() == 1 ? "" : "s"),
                    fmt::format("write 'plans: {}', or leave 'plans' out", block.situations.size()));
}

RichRun run_of(const std::string& words) {
  return {Message::literal(words), false, false, {}};
}

/// One plan: a situation in print, or one to write; and what follows.
struct Halves {
  std::optional<InlineText> situation;
  std::optional<Question> condition;
  Question consequence;
};

InlineText whole_situation(const InlineText& situation, const IfThenStyle& style) {
  InlineText whole = situation;
  std::vector<RichRun>& runs = whole.paragraphs.front().runs;
  runs.insert(runs.begin(), run_of(style.if_word + " "));
  runs.push_back(run_of(style.behind_situation));
  return whole;
}

Halves halves_of(const IfThen& block, const IfThenStyle& style, std::size_t plan, const Setting& setting) {
  Halves halves;
  const std::string part = "plan-" + std::to_string(plan + 1);
  std::string condition;
  if (plan < block.situations.size() && !block.situations[plan].empty()) {
    halves.situation = whole_situation(block.situations[plan], style);
    condition = setting.voice.plain(*halves.situation);
  } else {
    condition = spoken({counted(style.plan, plan, block.plan_count()), style.if_word + " …"});
    halves.condition = question_of(setting, block.id, part + "-if-", TextField{}, condition);
  }
  halves.consequence =
      question_of(setting, block.id, part + "-then-", TextField{}, condition + " " + style.then_words + " …");
  return halves;
}

std::vector<Question> ask(const IfThen& block, const IfThenStyle& style, const Setting& setting) {
  std::vector<Question> questions;
  const auto add = [&](const Question& half) {
    std::ranges::move(started_questions(half, block.lines, setting), std::back_inserter(questions));
  };
  for (std::size_t i = 0; i < block.plan_count(); ++i) {
    const Halves halves = halves_of(block, style, i, setting);
    if (halves.condition) add(*halves.condition);
    add(halves.consequence);
  }
  return questions;
}

class IfThenLayout {
 public:
  IfThenLayout(const IfThen& block, const IfThenStyle& style, Workplace& at)
      : block_(block), style_(style), at_(at) {}

  void add() {
    add_ask(block_.ask, at_);
    for (std::size_t i = 0; i < block_.plan_count(); ++i) {
      const Halves halves = halves_of(block_, style_, i, at_.setting);
      if (halves.situation) {
        const Paragraph& words = at_.hand.set(*halves.situation, StyleName::prompt, at_.setting.width);
        at_.galley.add_paragraph(words, StyleName::prompt, Role::paragraph, 0, true);
      } else {
        const Paragraph& words = at_.hand.set_words(style_.if_word, StyleName::prompt, at_.setting.width);
        add_half(words, 0, *halves.condition, at_.setting.style(StyleName::prompt).space_before);
        at_.galley.flow().strips.back().keep_with_next = true;
      }
      const double width = at_.setting.width - style_.indent.points;
      const Paragraph& words = at_.hand.set_words(style_.then_words, StyleName::prompt, width);
      add_half(words, style_.indent.points, halves.consequence, 0);
      at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
    }
  }

 private:
  void add_half(const Paragraph& words, double left, const Question& question, double space_before) {
    std::vector<Strip> strips =
        started_lines({&words, left, at_.setting.width, block_.lines}, style_, question, at_);
    strips.front().space_before = space_before;
    for (Strip& strip : strips) at_.galley.add(std::move(strip));
  }

  const IfThen& block_;
  const IfThenStyle& style_;
  Workplace& at_;
};

void lay_out(const IfThen& block, const IfThenStyle& style, Workplace& at) {
  IfThenLayout(block, style, at).add();
}

}  // namespace

BlockType if_then_block() {
  return make_block_type<IfThen, IfThenStyle>("if-then", check, lay_out, ask);
}

}  // namespace tandem
