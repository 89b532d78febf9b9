// Stage: blocks. `stem`: the beginning of a sentence that the reader finishes, on the same line and on
// further lines.
#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/started_lines.h"

namespace tandem::blocks {
namespace {

struct Stem : model::Block {
  load::InlineText start;
  load::InlineText end;
  int lines = 2;
};

struct StemStyle : StartedLineStyle {};

const load::FieldTable<Stem>& fields_of(std::type_identity<Stem>) {
  static const load::FieldTable<Stem> table{
      load::required("id", &Stem::id, "names the answer"),
      load::required("start", &Stem::start, "how the sentence begins"),
      load::optional("end", &Stem::end, "how it ends, behind the blank"),
      load::optional("lines", &Stem::lines, "lines in all, the first one included", load::between(1, 20)),
  };
  return table;
}

const load::FieldTable<StemStyle>& fields_of(std::type_identity<StemStyle>) {
  static const load::FieldTable<StemStyle> table = started_line_style_fields<StemStyle>();
  return table;
}

answers::Question sentence(const Stem& stem, const setting::Setting& setting) {
  std::string words = setting.voice.plain(stem.start) + " …";
  if (!stem.end.empty()) words += " " + setting.voice.plain(stem.end);
  return question_of(setting, stem.id, "", answers::TextField{}, std::move(words));
}

std::vector<answers::Question> ask(const Stem& stem, const StemStyle&, const setting::Setting& setting) {
  return started_questions(sentence(stem, setting), stem.lines, setting);
}

void lay_out(const Stem& stem, const StemStyle& style, setting::Workplace& at) {
  const text::Paragraph& start = at.hand.set(stem.start, model::StyleName::prompt, at.setting.width);
  std::vector<layout::Strip> strips =
      started_lines({&start, 0, at.setting.width, stem.lines}, style, sentence(stem, at.setting), at);
  strips.front().space_before = at.setting.style(model::StyleName::prompt).space_before;
  strips.back().keep_with_next = !stem.end.empty();
  if (stem.end.empty()) strips.back().space_after = space_around_answers(at.setting);
  for (layout::Strip& strip : strips) at.galley.add(std::move(strip));
  if (!stem.end.empty()) {
    const text::Paragraph& end = at.hand.set(stem.end, model::StyleName::prompt, at.setting.width);
    at.galley.add_paragraph(end, model::StyleName::statement, layout::Role::paragraph);
  }
}

}  // namespace

BlockType stem_block() {
  return make_block_type<Stem, StemStyle>("stem", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
