// Stage: blocks. `dialogue`: a conversation in print, turn by turn: who speaks, what to say or to finish in
// one's own words, and for how long.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/started_lines.h"

namespace tandem::blocks {
namespace {

enum class Who { a, b, speaker, listener, facilitator };

struct Turn {
  Who who = Who::speaker;
  load::InlineText say;
  int seconds = 0;
  int blank = 0;
};

struct Dialogue : model::Block {
  load::InlineText ask;
  std::vector<Turn> turns;
  bool swap = false;
};

struct DialogueStyle : StartedLineStyle {
  std::string speaker;
  std::string listener;
  std::string facilitator;
  std::string seconds;
  std::string minutes;
  std::string swap;
  load::Length sign{from_millimetres(5)};
  load::Length sign_thickness{0.9};
  load::Length turn{from_millimetres(4)};
  load::Length column_gap{from_millimetres(4)};
};

std::vector<std::string> words_of(std::type_identity<Who>) {
  return {"a", "b", "speaker", "listener", "facilitator"};
}

const load::FieldTable<Turn>& fields_of(std::type_identity<Turn>) {
  static const load::FieldTable<Turn> table{
      load::required("who", &Turn::who, "who speaks"),
      load::required("say", &Turn::say, "what to say, or how it begins"),
      load::optional("seconds", &Turn::seconds, "how long it takes, shown at the right; 0 for no time",
                     load::between(0, 3600)),
      load::optional("blank", &Turn::blank, "lines for one's own words, behind and below those in print",
                     load::between(0, 10)),
  };
  return table;
}

const load::FieldTable<Dialogue>& fields_of(std::type_identity<Dialogue>) {
  static const load::FieldTable<Dialogue> table{
      load::required("id", &Dialogue::id, "names the answers"),
      load::optional("ask", &Dialogue::ask, "a line above the first turn"),
      load::required("turns", &Dialogue::turns, "who says what, in its order", load::between(1, 30)),
      load::optional("swap", &Dialogue::swap, "whether a line at the end asks to swap roles"),
  };
  return table;
}

const load::FieldTable<DialogueStyle>& fields_of(std::type_identity<DialogueStyle>) {
  static const load::FieldTable<DialogueStyle> table = [] {
    load::FieldTable<DialogueStyle> rows{
        load::required("speaker", &DialogueStyle::speaker, "what stands beside the turns of `speaker`"),
        load::required("listener", &DialogueStyle::listener, "what stands beside those of `listener`"),
        load::required("facilitator", &DialogueStyle::facilitator,
                       "what stands beside those of `facilitator`"),
        load::required("seconds", &DialogueStyle::seconds, "behind a number of seconds"),
        load::required("minutes", &DialogueStyle::minutes, "behind a number of minutes"),
        load::required("swap", &DialogueStyle::swap, "the line that asks to swap roles"),
        load::optional("sign", &DialogueStyle::sign, "size of a partner's ring or square",
                       load::between(from_millimetres(3.5), 60)),
        load::optional("sign-thickness", &DialogueStyle::sign_thickness, "of its line",
                       load::between(0.25, 3)),
        load::optional("turn", &DialogueStyle::turn, "space between two turns", load::between(0, 100)),
        load::optional("column-gap", &DialogueStyle::column_gap, "between who speaks, the words and the time",
                       load::between(4, 80)),
    };
    rows.append(started_line_style_fields<DialogueStyle>());
    return rows;
  }();
  return table;
}

bool is_partner(const Turn& turn) {
  return turn.who == Who::a || turn.who == Who::b;
}

std::string speaker_of(const Turn& turn, const DialogueStyle& style, const setting::Setting& setting) {
  switch (turn.who) {
    case Who::a:
      return setting.voice.name_a();
    case Who::b:
      return setting.voice.name_b();
    case Who::speaker:
      return style.speaker;
    case Who::listener:
      return style.listener;
    case Who::facilitator:
      return style.facilitator;
  }
  return {};
}

answers::Question own_words(const Dialogue& dialogue, std::size_t index, const DialogueStyle& style,
                            const setting::Setting& setting) {
  const Turn& turn = dialogue.turns[index];
  return question_of(setting, dialogue.id, "turn-" + std::to_string(index + 1) + "-", answers::TextField{},
                     speaker_of(turn, style, setting) + ": " + setting.voice.plain(turn.say) + " …");
}

std::vector<answers::Question> ask(const Dialogue& dialogue, const DialogueStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < dialogue.turns.size(); ++i) {
    const int lines = dialogue.turns[i].blank;
    if (lines == 0) continue;
    std::ranges::move(started_questions(own_words(dialogue, i, style, setting), lines, setting),
                      std::back_inserter(questions));
  }
  return questions;
}

class DialogueLayout {
 public:
  DialogueLayout(const Dialogue& dialogue, const DialogueStyle& style, setting::Workplace& at)
      : dialogue_(dialogue), style_(style), at_(at), names_width_(at.setting.width / 5) {
    const std::vector<Turn>& turns = dialogue.turns;
    if (std::ranges::any_of(turns, is_partner)) name_left_ = 1.4 * style.sign.points;
    for (const Turn& turn : turns) make_room_for_name(turn);
    double names = 0;
    double times = 0;
    for (const Turn& turn : turns) {
      names = std::max(names, name(turn).width());
      if (turn.seconds > 0) times = std::max(times, time(turn).width());
    }
    words_left_ = name_left_ + names + style.column_gap.points;
    words_right_ = at.setting.width - (times > 0 ? times + style.column_gap.points : 0);
  }

  void add() {
    add_ask(dialogue_.ask, at_);
    for (std::size_t i = 0; i < dialogue_.turns.size(); ++i) add_turn(i);
    if (dialogue_.swap) {
      const text::Paragraph& words =
          at_.hand.set_words(style_.swap, model::StyleName::prompt, at_.setting.width - words_left_);
      at_.galley.add_paragraph(words, model::StyleName::prompt, layout::Role::paragraph, words_left_);
    }
    at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
  }

 private:
  std::string name_of(const Turn& turn) const { return speaker_of(turn, style_, at_.setting); }
  const text::Paragraph& name(const Turn& turn) {
    return at_.hand.set_words(name_of(turn), model::StyleName::table_heading, names_width_);
  }

  // Names have a fifth of the width, or up to a third where one of their words would be divided.
  void make_room_for_name(const Turn& turn) {
    const std::string words = name_of(turn);
    if (!at_.hand.try_out_words(words, model::StyleName::table_heading, names_width_).divides_words) return;
    const double needed = at_.hand.widest_word(words, model::StyleName::table_heading) + 0.01;
    names_width_ = std::clamp(needed, names_width_, at_.setting.width / 3);
  }

  const text::Paragraph& time(const Turn& turn) {
    const int seconds = turn.seconds;
    const std::string words =
        seconds < 60        ? fmt::format("{}\u00a0{}", seconds, style_.seconds)
        : seconds % 60 == 0 ? fmt::format("{}\u00a0{}", seconds / 60, style_.minutes)
                            : fmt::format("{}:{:02}\u00a0{}", seconds / 60, seconds % 60, style_.minutes);
    return at_.hand.set_words(words, model::StyleName::table_cell, at_.setting.width / 5);
  }

  void add_turn(std::size_t index) {
    const Turn& turn = dialogue_.turns[index];
    const bool is_last = index + 1 == dialogue_.turns.size();
    const text::Paragraph& say = at_.hand.set(turn.say, model::StyleName::speech, words_right_ - words_left_);
    std::vector<layout::Item> head;
    if (index == 0) {
      head.push_back(layout::TagBegin{.role = layout::Role::list,
                                      .element = at_.galley.numbers().next(),
                                      .numbering = layout::TagBegin::Numbering::none});
    }
    head.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = at_.galley.numbers().next()});
    const double words_top = turn.blank > 0 ? top_of_started_words(say, at_.setting.styles.ruling()) : 0;
    double head_height = append_head(head, turn, words_top + say.first_baseline);
    head.push_back(layout::TagBegin{.role = layout::Role::list_body, .element = at_.galley.numbers().next()});
    if (turn.seconds > 0) {
      const text::Paragraph& words = time(turn);
      const double left = at_.setting.width - words.width() - layout::ink_left(words);
      layout::append_tagged_paragraph(head, words,
                                      {left, words_top + say.first_baseline - words.first_baseline},
                                      layout::Role::paragraph, at_.galley.numbers());
    }
    std::vector<layout::Strip> strips =
        turn.blank > 0 ? lines_of(turn, index, say) : std::vector{words_of(say)};
    layout::Strip& first = strips.front();
    first.height = std::max(first.height, head_height);
    first.items.insert(first.items.begin(), std::make_move_iterator(head.begin()),
                       std::make_move_iterator(head.end()));
    first.space_before =
        index == 0 ? at_.setting.style(model::StyleName::speech).space_before : style_.turn.points;
    end_tags(strips.back(), is_last ? 3 : 2);
    strips.back().keep_with_next = is_last && dialogue_.swap;
    for (layout::Strip& strip : strips) at_.galley.add(std::move(strip));
  }

  /// Who speaks, on the baseline of the words; gives its height.
  double append_head(std::vector<layout::Item>& to, const Turn& turn, double baseline) {
    const text::Paragraph& words = name(turn);
    if (is_partner(turn)) {
      const Mark sign{turn.who == Who::a ? Mark::Shape::ring : Mark::Shape::square, style_.sign.points,
                      style_.sign_thickness.points, turn.who == Who::a ? "A" : "B"};
      // In the middle of capital letters, which are about 0.7 em tall.
      const double middle = baseline - 0.35 * at_.setting.style(model::StyleName::table_heading).regular.size;
      append_sign(to, sign, {sign.size / 2, middle}, at_);
    }
    const double top = baseline - words.first_baseline;
    layout::append_tagged_paragraph(to, words, {name_left_, top}, layout::Role::list_label,
                                    at_.galley.numbers());
    return top + words.height();
  }

  layout::Strip words_of(const text::Paragraph& say) {
    layout::Strip strip;
    strip.height = say.height();
    layout::append_tagged_paragraph(strip.items, say, {words_left_, 0}, layout::Role::paragraph,
                                    at_.galley.numbers());
    return strip;
  }

  std::vector<layout::Strip> lines_of(const Turn& turn, std::size_t index, const text::Paragraph& say) {
    return started_lines({&say, words_left_, words_right_, turn.blank}, style_,
                         own_words(dialogue_, index, style_, at_.setting), at_);
  }

  static void end_tags(layout::Strip& strip, std::size_t count) {
    if (!strip.draw) {
      strip.items.insert(strip.items.end(), count, layout::TagEnd{});
      return;
    }
    strip.draw = {[](double height, double step, const layout::Drawing& lines, std::size_t tags) {
                    std::vector<layout::Item> items = lines(height, step);
                    items.insert(items.end(), tags, layout::TagEnd{});
                    return items;
                  },
                  strip.draw, count};
  }

  const Dialogue& dialogue_;
  const DialogueStyle& style_;
  setting::Workplace& at_;
  double names_width_;
  double name_left_ = 0;
  double words_left_ = 0;
  double words_right_ = 0;
};

void lay_out(const Dialogue& dialogue, const DialogueStyle& style, setting::Workplace& at) {
  DialogueLayout(dialogue, style, at).add();
}

}  // namespace

BlockType dialogue_block() {
  return make_block_type<Dialogue, DialogueStyle>("dialogue", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
