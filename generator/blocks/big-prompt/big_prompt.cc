// Stage: blocks. `big-prompt`: one sentence for the wall, as large as the page allows.
#include <fmt/format.h>

#include <array>

#include "blocks/block_type.h"
#include "layout/shapes.h"
#include "setting/type_scale.h"

namespace tandem::blocks {
namespace {

struct BigPrompt : model::Block {
  load::InlineText text;
  load::InlineText line;
};

struct BigPromptStyle : setting::BlockStyle {
  load::Length rule{from_millimetres(24)};
  load::Length rule_thickness{1.2};
};

const load::FieldTable<BigPrompt>& fields_of(std::type_identity<BigPrompt>) {
  static const load::FieldTable<BigPrompt> table{
      load::required("text", &BigPrompt::text, "the prompt; the fewer words, the larger they are"),
      load::optional("line", &BigPrompt::line, "a line in small type below it"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<BigPrompt>) {
  return "text";
}

const load::FieldTable<BigPromptStyle>& fields_of(std::type_identity<BigPromptStyle>) {
  static const load::FieldTable<BigPromptStyle> table{
      load::optional("rule", &BigPromptStyle::rule,
                     "length of the rule between the prompt and the line below it", load::between(0, 400)),
      load::optional("rule-thickness", &BigPromptStyle::rule_thickness, "of that rule",
                     load::between(0.5, 6)),
  };
  return table;
}

// Times the size of the style `display`, each a quarter of a doubling apart.
constexpr std::array type_scale{0.84, 1.0, 1.19, 1.41, 1.68, 2.0, 2.38, 2.83, 3.36, 4.0, 4.76, 5.66};

class BigPromptLayout {
 public:
  BigPromptLayout(const BigPrompt& prompt, const BigPromptStyle& style, setting::Workplace& at)
      : prompt_(prompt), style_(style), at_(at), gap_(at.setting.styles.scaled(from_millimetres(7))) {}

  void add() {
    const text::Paragraph* line =
        prompt_.line.empty() ? nullptr
                             : &at_.hand.set(prompt_.line, model::StyleName::card, at_.setting.width);
    const double below = line ? 2 * gap_ + line->height() : 0;
    const double room = at_.setting.frame_height() - below;
    const double factor = setting::largest_that_fits(type_scale, [&](double each) {
      const text::Paragraph& words = set(each);
      return words.height() <= room && !words.divides_words;
    });
    const text::Paragraph& words = set(factor);
    if (words.height() > room || words.divides_words) return report();
    layout::Strip strip;
    strip.height = at_.setting.frame_height();
    const double top = (strip.height - words.height() - below) / 2;
    const layout::Role role = at_.galley.is_at_top() ? layout::Role::heading1 : layout::Role::heading2;
    layout::append_tagged_paragraph(strip.items, words, {0, top}, role, at_.galley.numbers());
    if (line) place_line(strip, *line, top + words.height() + gap_);
    at_.galley.begin_page(layout::BreakBefore::page);
    at_.galley.add(std::move(strip));
    at_.galley.begin_page(layout::BreakBefore::page);
  }

 private:
  const text::Paragraph& set(double factor) {
    return at_.hand.try_out(prompt_.text, model::StyleName::display, at_.setting.width, factor);
  }

  void place_line(layout::Strip& strip, const text::Paragraph& line, double y) {
    const double left = (at_.setting.width - style_.rule.points) / 2;
    if (style_.rule.points > 0) {
      layout::append_artifact(
          strip.items, {layout::horizontal_rule(left, left + style_.rule.points, y,
                                                style_.rule_thickness.points, at_.setting.palette().accent)});
    }
    layout::append_tagged_paragraph(strip.items, line, {0, y + gap_}, layout::Role::paragraph,
                                    at_.galley.numbers());
  }

  void report() {
    at_.hand.diagnostics().error("too-much-text", prompt_.text.span,
                                 "this is more than a page can hold in large type",
                                 "a prompt for the wall is one short sentence");
  }

  const BigPrompt& prompt_;
  const BigPromptStyle& style_;
  setting::Workplace& at_;
  double gap_;  // above and below the rule
};

void lay_out(const BigPrompt& prompt, const BigPromptStyle& style, setting::Workplace& at) {
  BigPromptLayout(prompt, style, at).add();
}

}  // namespace

BlockType big_prompt_block() {
  BlockType type = make_block_type<BigPrompt, BigPromptStyle>("big-prompt", nullptr, lay_out);
  type.around = layout::Around::nothing;
  return type;
}

}  // namespace tandem::blocks
