// Stage: blocks. `if-then`: plans for a moment that can be foreseen: if this happens, then I will do that.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/started_lines.h"

namespace tandem::blocks {
namespace {

constexpr int plans_when_left_out = 2;

struct IfThen : model::Block {
  load::InlineText ask;
  std::vector<load::InlineText> situations;
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
  load::Length indent{from_millimetres(10)};
};

const load::FieldTable<IfThen>& fields_of(std::type_identity<IfThen>) {
  static const load::FieldTable<IfThen> table{
      load::required("id", &IfThen::id, "names the answers"),
      load::optional("ask", &IfThen::ask, "a line above the plans"),
      load::distinct(
          load::optional("situations", &IfThen::situations,
                         "situations in print, one for each plan, without the first word and the comma: `we "
                         "are both tired`",
                         load::between(0, 8))),
      load::optional("plans", &IfThen::plans,
                     "how many plans there are: one for each situation, or 2; those that have no situation "
                     "in print have lines for it",
                     load::between(1, 8)),
      load::optional("lines", &IfThen::lines, "lines for each half of a plan, at least", load::between(1, 6)),
  };
  return table;
}

const load::FieldTable<IfThenStyle>& fields_of(std::type_identity<IfThenStyle>) {
  static const load::FieldTable<IfThenStyle> table = [] {
    load::FieldTable<IfThenStyle> rows{
        load::required("if", &IfThenStyle::if_word, "how a plan begins"),
        load::required("behind", &IfThenStyle::behind_situation,
                       "behind a situation in print, such as a comma"),
        load::required("then", &IfThenStyle::then_words, "how its second half begins"),
        load::required("plan", &IfThenStyle::plan, "for listeners: before a plan's number"),
        load::optional("indent", &IfThenStyle::indent, "of the second half", load::between(0, 100)),
    };
    rows.append(started_line_style_fields<IfThenStyle>());
    return rows;
  }();
  return table;
}

void check(const IfThen& block, Diagnostics& diagnostics) {
  if (block.situations.size() <= block.plan_count()) return;
  diagnostics.error("too-many-situations", block.situations[block.plan_count()].span,
                    fmt::format("there are {} situations, but only {} plan{}", block.situations.size(),
                                block.plan_count(), block.plan_count() == 1 ? "" : "s"),
                    fmt::format("write 'plans: {}', or leave 'plans' out", block.situations.size()));
}

load::RichRun run_of(const std::string& words) {
  return {load::Message::literal(words), false, false, {}};
}

/// One plan: a situation in print, or one to write; and what follows.
struct Halves {
  std::optional<load::InlineText> situation;
  std::optional<answers::Question> condition;
  answers::Question consequence;
};

load::InlineText whole_situation(const load::InlineText& situation, const IfThenStyle& style) {
  load::InlineText whole = situation;
  std::vector<load::RichRun>& runs = whole.paragraphs.front().runs;
  runs.insert(runs.begin(), run_of(style.if_word + " "));
  runs.push_back(run_of(style.behind_situation));
  return whole;
}

Halves halves_of(const IfThen& block, const IfThenStyle& style, std::size_t plan,
                 const setting::Setting& setting) {
  Halves halves;
  const std::string part = "plan-" + std::to_string(plan + 1);
  std::string condition;
  if (plan < block.situations.size() && !block.situations[plan].empty()) {
    halves.situation = whole_situation(block.situations[plan], style);
    condition = setting.voice.plain(*halves.situation);
  } else {
    condition = spoken({counted(style.plan, plan, block.plan_count()), style.if_word + " …"});
    halves.condition = question_of(setting, block.id, part + "-if-", answers::TextField{}, condition);
  }
  halves.consequence = question_of(setting, block.id, part + "-then-", answers::TextField{},
                                   condition + " " + style.then_words + " …");
  return halves;
}

std::vector<answers::Question> ask(const IfThen& block, const IfThenStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  const auto add = [&](const answers::Question& half) {
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
  IfThenLayout(const IfThen& block, const IfThenStyle& style, setting::Workplace& at)
      : block_(block), style_(style), at_(at) {}

  void add() {
    add_ask(block_.ask, at_);
    for (std::size_t i = 0; i < block_.plan_count(); ++i) {
      const Halves halves = halves_of(block_, style_, i, at_.setting);
      if (halves.situation) {
        const text::Paragraph& words =
            at_.hand.set(*halves.situation, model::StyleName::prompt, at_.setting.width);
        at_.galley.add_paragraph(words, model::StyleName::prompt, layout::Role::paragraph, 0, true);
      } else {
        const text::Paragraph& words =
            at_.hand.set_words(style_.if_word, model::StyleName::prompt, at_.setting.width);
        add_half(words, 0, *halves.condition, at_.setting.style(model::StyleName::prompt).space_before);
        at_.galley.flow().strips.back().keep_with_next = true;
      }
      const double width = at_.setting.width - style_.indent.points;
      const text::Paragraph& words = at_.hand.set_words(style_.then_words, model::StyleName::prompt, width);
      add_half(words, style_.indent.points, halves.consequence, 0);
      at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
    }
  }

 private:
  void add_half(const text::Paragraph& words, double left, const answers::Question& question,
                double space_before) {
    std::vector<layout::Strip> strips =
        started_lines({&words, left, at_.setting.width, block_.lines}, style_, question, at_);
    strips.front().space_before = space_before;
    for (layout::Strip& strip : strips) at_.galley.add(std::move(strip));
  }

  const IfThen& block_;
  const IfThenStyle& style_;
  setting::Workplace& at_;
};

void lay_out(const IfThen& block, const IfThenStyle& style, setting::Workplace& at) {
  IfThenLayout(block, style, at).add();
}

}  // namespace

BlockType if_then_block() {
  return make_block_type<IfThen, IfThenStyle>("if-then", check, lay_out, ask);
}

}  // namespace tandem::blocks
