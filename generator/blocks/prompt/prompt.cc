// Stage: blocks. `prompt`: a question with ruled lines to answer on, which grow to fill the page.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "layout/writing_space.h"

namespace tandem::blocks {
namespace {

struct Prompt : model::Block {
  load::InlineText ask;
  load::InlineText hint;
  int lines = 3;
};

struct PromptStyle : setting::BlockStyle {
  int lines_in_one_piece = 12;  ///< more are cut into pieces that may stand on two pages
};

const load::FieldTable<Prompt>& fields_of(std::type_identity<Prompt>) {
  static const load::FieldTable<Prompt> table{
      load::required("id", &Prompt::id, "names the answer"),
      load::required("ask", &Prompt::ask, "the question"),
      load::optional("lines", &Prompt::lines, "lines to write on: one, or so many at least",
                     load::between(1, 40)),
      load::optional("hint", &Prompt::hint, "a few words of help in small type"),
  };
  return table;
}

const load::FieldTable<PromptStyle>& fields_of(std::type_identity<PromptStyle>) {
  static const load::FieldTable<PromptStyle> table{
      load::optional(
          "lines-in-one-piece", &PromptStyle::lines_in_one_piece,
          "so many lines are never cut apart; more are divided into pieces that may stand on two pages",
          load::between(2, 24)),
  };
  return table;
}

int piece_count(const Prompt& prompt, const PromptStyle& style) {
  return (prompt.lines + style.lines_in_one_piece - 1) / style.lines_in_one_piece;
}

int lines_of_piece(const Prompt& prompt, int piece, int pieces) {
  return prompt.lines * (piece + 1) / pieces - prompt.lines * piece / pieces;
}

std::vector<answers::Question> ask(const Prompt& prompt, const PromptStyle& style,
                                   const setting::Setting& setting) {
  const std::string words = setting.voice.plain(prompt.ask);
  const int pieces = piece_count(prompt, style);
  std::vector<answers::Question> questions;
  for (int piece = 0; piece < pieces; ++piece) {
    std::string of_piece = words;
    if (piece > 0) {
      of_piece = spoken({words, counted(setting.words().further_lines, static_cast<std::size_t>(piece) - 1,
                                        static_cast<std::size_t>(pieces) - 1)});
    }
    questions.push_back(question_of(setting, prompt.id, pieces > 1 ? std::to_string(piece + 1) : "",
                                    answers::TextField{lines_of_piece(prompt, piece, pieces) > 1},
                                    std::move(of_piece)));
  }
  return questions;
}

void lay_out(const Prompt& prompt, const PromptStyle& style, setting::Workplace& at) {
  add_ask(prompt.ask, at);
  if (!prompt.hint.empty()) {
    const text::Paragraph& hint = at.hand.set(prompt.hint, model::StyleName::hint, at.setting.width);
    at.galley.add_paragraph(hint, model::StyleName::hint, layout::Role::paragraph, 0, true);
  }
  const std::vector<answers::Question> questions = ask(prompt, style, at.setting);
  const int pieces = piece_count(prompt, style);
  for (int piece = 0; piece < pieces; ++piece) {
    const int lines = lines_of_piece(prompt, piece, pieces);
    layout::FieldItem field = layout::field_for(questions[static_cast<std::size_t>(piece)]);
    layout::Strip strip = layout::writing_strip(lines, 0, at.setting.width, at.setting.styles.ruling(),
                                                std::move(field), at.galley.numbers().next());
    if (prompt.lines == 1) strip.growth.most = strip.height;  // a word is asked for, or a name
    if (piece + 1 == pieces) strip.space_after = space_around_answers(at.setting);
    at.galley.add(std::move(strip));
  }
}

}  // namespace

BlockType prompt_block() {
  return make_block_type<Prompt, PromptStyle>("prompt", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
