// Stage: blocks. `stem`: the beginning of a sentence that the reader finishes, on the same line and on
// further lines.
#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/started_lines.h"

namespace tandem {
namespace {

struct Stem : Block {
  InlineText start;
  InlineText end;
  int lines = 2;
};

struct StemStyle : StartedLineStyle {};

}  // namespace

template <>
const FieldTable<Stem>& fields_of<Stem>() {
  static const FieldTable<Stem> table{
      required("id", &Stem::id, "names the answer"),
      required("start", &Stem::start, "how the sentence begins"),
      optional("end", &Stem::end, "how it ends, behind the blank"),
      optional("lines", &Stem::lines, "lines in all, the first one included", between(1, 20)),
  };
  return table;
}

template <>
const FieldTable<StemStyle>& fields_of<StemStyle>() {
  static const FieldTable<StemStyle> table = started_line_style_fields<StemStyle>();
  return table;
}

namespace {

Question sentence(const Stem& stem, const Setting& setting) {
  std::string words = setting.voice.plain(stem.start) + " …";
  if (!stem.end.empty()) words += " " + setting.voice.plain(stem.end);
  return question_of(setting, stem.id, "", TextField{}, std::move(words));
}

std::vector<Question> ask(const Stem& stem, const StemStyle&, const Setting& setting) {
  return started_questions(sentence(stem, setting), stem.lines, setting);
}

void lay_out(const Stem& stem, const StemStyle& style, Workplace& at) {
  const Paragraph& start = at.hand.set(stem.start, StyleName::prompt, at.setting.width);
  std::vector<Strip> strips =
      started_lines({&start, 0, at.setting.width, stem.lines}, style, sentence(stem, at.setting), at);
  strips.front().space_before = at.setting.style(StyleName::prompt).space_before;
  strips.back().keep_with_next = !stem.end.empty();
  if (stem.end.empty()) strips.back().space_after = space_around_answers(at.setting);
  for (Strip& strip : strips) at.galley.add(std::move(strip));
  if (!stem.end.empty()) {
    const Paragraph& end = at.hand.set(stem.end, StyleName::prompt, at.setting.width);
    at.galley.add_paragraph(end, StyleName::statement, Role::paragraph);
  }
}

}  // namespace

BlockType stem_block() {
  return make_block_type<Stem, StemStyle>("stem", nullptr, lay_out, ask);
}

}  // namespace tandem
