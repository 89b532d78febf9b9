// Stage: blocks. `phrase-menu`: phrases to borrow, in groups, with boxes to tick those that fit.
#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/tick_box.h"

namespace tandem::blocks {
namespace {

struct PhraseGroup {
  load::InlineText title;
  std::vector<load::InlineText> phrases;
};

struct PhraseMenu : model::Block {
  load::InlineText ask;
  std::vector<PhraseGroup> groups;
  int own = 2;
};

struct PhraseMenuStyle : TickBoxStyle {
  std::string own;
  load::Length column_gap{from_millimetres(8)};
  double least_column = 15;  ///< em
};

const load::FieldTable<PhraseGroup>& fields_of(std::type_identity<PhraseGroup>) {
  static const load::FieldTable<PhraseGroup> table{
      load::required("title", &PhraseGroup::title, "what its phrases are for"),
      load::distinct(
          load::required("phrases", &PhraseGroup::phrases, "one for each box", load::between(1, 20))),
  };
  return table;
}

const load::FieldTable<PhraseMenu>& fields_of(std::type_identity<PhraseMenu>) {
  static const load::FieldTable<PhraseMenu> table{
      load::required("id", &PhraseMenu::id, "names the answers"),
      load::optional("ask", &PhraseMenu::ask, "a line above the first group"),
      load::distinct(load::required("groups", &PhraseMenu::groups, "phrases that belong together",
                                    load::between(1, 12))),
      load::optional("own", &PhraseMenu::own, "empty lines with a box, for phrases of one's own",
                     load::between(0, 8)),
  };
  return table;
}

const load::FieldTable<PhraseMenuStyle>& fields_of(std::type_identity<PhraseMenuStyle>) {
  static const load::FieldTable<PhraseMenuStyle> table = [] {
    load::FieldTable<PhraseMenuStyle> rows{
        load::required("own", &PhraseMenuStyle::own, "above the empty lines"),
        load::optional("column-gap", &PhraseMenuStyle::column_gap, "between two columns",
                       load::between(0, 100)),
        load::optional("least-column", &PhraseMenuStyle::least_column,
                       "phrases stand in two columns where each is so wide, in em", load::between(5, 60)),
    };
    rows.append(tick_box_style_fields<PhraseMenuStyle>());
    return rows;
  }();
  return table;
}

constexpr double reluctance_to_cut_a_group = 0.2;

answers::Question phrase_of(const PhraseMenu& menu, std::size_t group, std::size_t index,
                            const setting::Setting& setting) {
  const personalise::Voice& voice = setting.voice;
  return box_of(
      setting, menu.id, "group-" + std::to_string(group + 1) + "-phrase-" + std::to_string(index + 1),
      spoken({voice.plain(menu.groups[group].title), voice.plain(menu.groups[group].phrases[index])}));
}

answers::Question own_phrase(const PhraseMenu& menu, const PhraseMenuStyle& style, int index,
                             const setting::Setting& setting) {
  return box_of(setting, menu.id, "own-" + std::to_string(index + 1),
                counted(style.own, static_cast<std::size_t>(index), static_cast<std::size_t>(menu.own)));
}

std::vector<answers::Question> ask(const PhraseMenu& menu, const PhraseMenuStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t g = 0; g < menu.groups.size(); ++g) {
    for (std::size_t i = 0; i < menu.groups[g].phrases.size(); ++i)
      questions.push_back(phrase_of(menu, g, i, setting));
  }
  for (int i = 0; i < menu.own; ++i) {
    questions.push_back(own_phrase(menu, style, i, setting));
    questions.push_back(words_beside(questions.back(), setting));
  }
  return questions;
}

class PhraseMenuLayout {
 public:
  PhraseMenuLayout(const PhraseMenu& menu, const PhraseMenuStyle& style, setting::Workplace& at)
      : menu_(menu), style_(style), at_(at) {
    column_ = (at.setting.width - style.column_gap.points) / 2;
    const double em = at.setting.style(model::StyleName::speech).regular.size;
    if (column_ - style.indent() >= style.least_column * em) {
      columns_ = 2;
    } else {
      column_ = at.setting.width;
    }
  }

  void add() {
    add_ask(menu_.ask, at_);
    for (std::size_t g = 0; g < menu_.groups.size(); ++g) add_group(g);
    if (menu_.own > 0)
      add_heading(at_.hand.set_words(style_.own, model::StyleName::prompt, at_.setting.width));
    for (int i = 0; i < menu_.own; ++i) {
      layout::Strip strip = ticked_line(style_, own_phrase(menu_, style_, i, at_.setting), at_);
      strip.keep_with_next = i + 1 < menu_.own;
      at_.galley.add(std::move(strip));
    }
    at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
  }

 private:
  void add_heading(const text::Paragraph& words) {
    at_.galley.add_paragraph(words, model::StyleName::prompt, at_.galley.inner_heading(), 0, true);
  }

  // Row by row, so that neighbours begin on one line and a listener hears them in the order of writing.
  void add_group(std::size_t group) {
    const std::vector<load::InlineText>& phrases = menu_.groups[group].phrases;
    add_heading(at_.hand.set(menu_.groups[group].title, model::StyleName::prompt, at_.setting.width));
    for (std::size_t i = 0; i < phrases.size(); i += columns_) {
      layout::Strip strip;
      for (std::size_t c = 0; c < columns_ && i + c < phrases.size(); ++c) {
        strip.height = std::max(strip.height, append_phrase(strip.items, group, i + c, c));
      }
      const setting::Style& type = at_.setting.style(model::StyleName::speech);
      strip.space_before = type.space_before;
      strip.space_after = type.space_after;
      // No phrase stands alone on a page, parted from its group.
      const std::size_t left = phrases.size() - std::min(phrases.size(), i + columns_);
      strip.keep_with_next = left > 0 && (i == 0 || left <= columns_);
      strip.reluctance = left > 0 ? reluctance_to_cut_a_group : 0;
      at_.galley.add(std::move(strip));
    }
  }

  double append_phrase(std::vector<layout::Item>& to, std::size_t group, std::size_t index,
                       std::size_t column) {
    const load::InlineText& phrase = menu_.groups[group].phrases[index];
    const text::Paragraph& words = at_.hand.set(phrase, model::StyleName::speech, column_ - style_.indent());
    layout::FieldItem field = layout::field_for(phrase_of(menu_, group, index, at_.setting));
    const double left = static_cast<double>(column) * (column_ + style_.column_gap.points);
    return append_ticked_words(to, Mark::Shape::box, words, {left, 0}, style_, std::move(field), at_);
  }

  const PhraseMenu& menu_;
  const PhraseMenuStyle& style_;
  setting::Workplace& at_;
  std::size_t columns_ = 1;
  double column_ = 0;  // width, points
};

void lay_out(const PhraseMenu& menu, const PhraseMenuStyle& style, setting::Workplace& at) {
  PhraseMenuLayout(menu, style, at).add();
}

}  // namespace

BlockType phrase_menu_block() {
  return make_block_type<PhraseMenu, PhraseMenuStyle>("phrase-menu", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
