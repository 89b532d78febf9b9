// Stage: blocks. `prompt`: a question with ruled lines to answer on, which grow to fill the page.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/spoken_field.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

struct Prompt : Block {
  InlineText ask;
  InlineText hint;
  int lines = 3;
};

struct PromptStyle : BlockStyle {
  int lines_in_one_piece = 12;  ///< more are cut into pieces that may stand on two pages
};

}  // namespace

template <>
const FieldTable<Prompt>& fields_of<Prompt>() {
  static const FieldTable<Prompt> table{
      required<Prompt>("id", &Prompt::id, "names the answer"),
      required<Prompt>("ask", &Prompt::ask, "the question"),
      optional<Prompt>("lines", &Prompt::lines, "lines to write on: one, or so many at least",
                       between(1, 40)),
      optional<Prompt>("hint", &Prompt::hint, "a few words of help in small type"),
  };
  return table;
}

template <>
const FieldTable<PromptStyle>& fields_of<PromptStyle>() {
  static const FieldTable<PromptStyle> table{
      optional("lines-in-one-piece", &PromptStyle::lines_in_one_piece,
               "so many lines are never cut apart; more are divided into pieces that may stand on two pages",
               between(2, 24)),
  };
  return table;
}

namespace {

void lay_out(const Prompt& prompt, const PromptStyle& style, Workplace& at) {
  add_ask(prompt.ask, at);
  if (!prompt.hint.empty()) {
    const Paragraph& hint = at.hand.set(prompt.hint, StyleName::hint, at.setting.width);
    at.galley.add_paragraph(hint, StyleName::hint, Role::paragraph, 0, true);
  }
  const int pieces = (prompt.lines + style.lines_in_one_piece - 1) / style.lines_in_one_piece;
  for (int piece = 0; piece < pieces; ++piece) {
    const int lines = prompt.lines * (piece + 1) / pieces - prompt.lines * piece / pieces;
    FieldItem field;
    field.name = at.setting.field_name(prompt.id, pieces > 1 ? std::to_string(piece + 1) : "");
    field.description = at.hand.plain(prompt.ask);
    if (piece > 0) {
      field.description = spoken(
          {field.description, counted(at.setting.words().further_lines, static_cast<std::size_t>(piece) - 1,
                                      static_cast<std::size_t>(pieces) - 1)});
    }
    Strip strip = writing_strip(lines, 0, at.setting.width, at.setting.styles.ruling(), std::move(field),
                                at.galley.numbers().next());
    if (prompt.lines == 1) strip.growth.most = strip.height;  // a word is asked for, or a name
    if (piece + 1 == pieces) strip.space_after = space_around_answers(at.setting);
    at.galley.add(std::move(strip));
  }
}

}  // namespace

BlockType prompt_block() {
  return make_block_type<Prompt, PromptStyle>("prompt", nullptr, lay_out);
}

}  // namespace tandem
