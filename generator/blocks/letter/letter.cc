// Stage: blocks. `letter`: a letter to write, from its greeting to its name: sentences that are begun, and
// ruled lines that grow to fill the page.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/started_lines.h"
#include "layout/writing_space.h"

namespace tandem::blocks {
namespace {

struct Letter : model::Block {
  load::InlineText start;
  std::vector<load::InlineText> starters;
  load::InlineText end;
  int lines = 4;
};

struct LetterStyle : StartedLineStyle {
  load::Length name{from_millimetres(70)};
};

const load::FieldTable<Letter>& fields_of(std::type_identity<Letter>) {
  static const load::FieldTable<Letter> table{
      load::required("id", &Letter::id, "names the answers"),
      load::required("start", &Letter::start, "whom it greets, such as `To {partner},`"),
      load::optional("starters", &Letter::starters, "beginnings of sentences, set on the lines",
                     load::between(0, 8)),
      load::optional("lines", &Letter::lines,
                     "lines to write on, at least: for each beginning, or for the whole letter",
                     load::between(1, 12)),
      load::optional("end", &Letter::end, "how it ends, such as `With love,`, above a line for the name"),
  };
  return table;
}

const load::FieldTable<LetterStyle>& fields_of(std::type_identity<LetterStyle>) {
  static const load::FieldTable<LetterStyle> table = [] {
    load::FieldTable<LetterStyle> rows = started_line_style_fields<LetterStyle>();
    rows.append({load::optional("name", &LetterStyle::name, "length of the line for the name",
                                load::between(60, 400))});
    return rows;
  }();
  return table;
}

answers::Question whole_text(const Letter& letter, const setting::Setting& setting) {
  return question_of(setting, letter.id, "text", answers::TextField{letter.lines > 1},
                     setting.voice.plain(letter.start));
}

answers::Question begun(const Letter& letter, std::size_t starter, const setting::Setting& setting) {
  return question_of(setting, letter.id, "starter-" + std::to_string(starter + 1) + "-", answers::TextField{},
                     setting.voice.plain(letter.starters[starter]) + " …");
}

// A signature, so that it stays empty, even where the name is known.
answers::Question name(const Letter& letter, const setting::Setting& setting) {
  return question_of(setting, letter.id, "name", answers::SignatureField{},
                     spoken({setting.voice.plain(letter.end), setting.words().name}));
}

std::vector<answers::Question> ask(const Letter& letter, const LetterStyle&,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  if (letter.starters.empty()) questions.push_back(whole_text(letter, setting));
  for (std::size_t i = 0; i < letter.starters.size(); ++i) {
    std::ranges::move(started_questions(begun(letter, i, setting), letter.lines, setting),
                      std::back_inserter(questions));
  }
  if (!letter.end.empty()) questions.push_back(name(letter, setting));
  return questions;
}

class LetterLayout {
 public:
  LetterLayout(const Letter& letter, const LetterStyle& style, setting::Workplace& at)
      : letter_(letter), style_(style), at_(at) {}

  void add() {
    const text::Paragraph& greeting =
        at_.hand.set(letter_.start, model::StyleName::speech, at_.setting.width);
    at_.galley.add_paragraph(greeting, model::StyleName::speech, layout::Role::paragraph, 0, true);
    if (letter_.starters.empty()) add_lines();
    for (std::size_t i = 0; i < letter_.starters.size(); ++i) add_starter(i);
    if (!letter_.end.empty()) add_end();
    at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
  }

 private:
  void add_lines() {
    layout::Strip strip = layout::writing_strip(
        letter_.lines, 0, at_.setting.width, at_.setting.styles.ruling(),
        layout::field_for(whole_text(letter_, at_.setting)), at_.galley.numbers().next());
    strip.keep_with_next = !letter_.end.empty();
    at_.galley.add(std::move(strip));
  }

  void add_starter(std::size_t index) {
    const load::InlineText& starter = letter_.starters[index];
    const text::Paragraph& words = at_.hand.set(starter, model::StyleName::speech, at_.setting.width);
    std::vector<layout::Strip> strips = started_lines({&words, 0, at_.setting.width, letter_.lines}, style_,
                                                      begun(letter_, index, at_.setting), at_);
    strips.back().keep_with_next = index + 1 == letter_.starters.size() && !letter_.end.empty();
    for (layout::Strip& strip : strips) at_.galley.add(std::move(strip));
  }

  // The name stands below the last words, on a line of its own.
  void add_end() {
    const text::Paragraph& words = at_.hand.set(letter_.end, model::StyleName::speech, at_.setting.width);
    at_.galley.add_paragraph(words, model::StyleName::speech, layout::Role::paragraph, 0, true);
    const layout::Ruling& ruling = at_.setting.styles.ruling();
    layout::Strip strip;
    strip.height = ruling.pitch;
    append_blank(strip.items, 0, std::min(style_.name.points, at_.setting.width),
                 ruling.pitch - ruling.thickness / 2, layout::field_for(name(letter_, at_.setting)), at_);
    at_.galley.add(std::move(strip));
  }

  const Letter& letter_;
  const LetterStyle& style_;
  setting::Workplace& at_;
};

void lay_out(const Letter& letter, const LetterStyle& style, setting::Workplace& at) {
  LetterLayout(letter, style, at).add();
}

}  // namespace

BlockType letter_block() {
  return make_block_type<Letter, LetterStyle>("letter", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
