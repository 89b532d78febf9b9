// Stage: blocks. `stem`: the beginning of a sentence that the reader finishes, on the same line and on
// further lines.
#include <algorithm>

#include "blocks/answer.h"
#include "blocks/block_type.h"
#include "layout/shapes.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

struct Stem : Block {
  InlineText start;
  InlineText end;
  int lines = 2;
};

struct StemStyle : BlockStyle {
  Length least_blank{from_millimetres(45)};
  Length gap{from_millimetres(2)};
};

}  // namespace

template <>
const FieldTable<Stem>& fields_of<Stem>() {
  static const FieldTable<Stem> table{
      required<Stem>("id", &Stem::id, "names the answer"),
      required<Stem>("start", &Stem::start, "how the sentence begins"),
      optional<Stem>("end", &Stem::end, "how it ends, behind the blank"),
      optional<Stem>("lines", &Stem::lines, "lines in all, the first one included", between(1, 20)),
  };
  return table;
}

template <>
const FieldTable<StemStyle>& fields_of<StemStyle>() {
  static const FieldTable<StemStyle> table{
      optional("least-blank", &StemStyle::least_blank, "shortest blank on the first line", between(20, 400)),
      optional("gap", &StemStyle::gap, "between the words and the blank", between(0, 40)),
  };
  return table;
}

namespace {

// The words with the first blank. Where the words leave too little of their last line, the blank starts
// on the next one.
void add_first_line(const Stem& stem, const StemStyle& style, FieldItem field, BlockContext& context) {
  const Ruling& ruling = context.styles().ruling();
  const Paragraph& start = context.set(stem.start, StyleName::prompt, context.width());
  double blank_left = end_of_last_line(start) + style.gap.points;
  const bool fits_beside = context.width() - blank_left >= style.least_blank.points;

  Strip strip;
  // The last line of words gets the height of a ruled line, so that a hand has room above the rule.
  const double words_top = std::max(0.0, ruling.pitch - start.leading);
  const double last_baseline =
      words_top + start.first_baseline + static_cast<double>(start.lines.size() - 1) * start.leading;
  double rule_y = last_baseline + 1.5;
  if (!fits_beside) {
    blank_left = 0;
    rule_y += ruling.pitch;
  }
  strip.height = rule_y + ruling.thickness;
  strip.space_before = context.style(StyleName::prompt).space_before;
  append_tagged_paragraph(strip.items, start, {0, words_top}, Role::paragraph, context.numbers());
  append_blank(strip.items, blank_left, context.width(), rule_y, std::move(field), context);
  strip.keep_with_next = stem.lines > 1 || !stem.end.empty();
  if (!strip.keep_with_next) strip.space_after = space_around_answers(context);
  context.add(std::move(strip));
}

void lay_out(const Stem& stem, const StemStyle& style, BlockContext& context) {
  FieldItem field;
  field.kind = FieldItem::Kind::text;
  field.name = context.field_name(stem.id, "first");
  field.description = context.plain(stem.start) + " …";
  if (!stem.end.empty()) field.description += " " + context.plain(stem.end);
  add_first_line(stem, style, field, context);
  if (stem.lines > 1) {
    field.name = context.field_name(stem.id, "more");
    Strip strip = writing_strip(stem.lines - 1, 0, context.width(), context.styles().ruling(), field,
                                context.numbers().next());
    strip.keep_with_next = !stem.end.empty();
    if (stem.end.empty()) strip.space_after = space_around_answers(context);
    context.add(std::move(strip));
  }
  if (!stem.end.empty()) {
    const Paragraph& end = context.set(stem.end, StyleName::prompt, context.width());
    context.add_paragraph(end, StyleName::statement, Role::paragraph);
  }
}

}  // namespace

BlockType stem_block() {
  return make_block_type<Stem, StemStyle>("stem", nullptr, lay_out);
}

}  // namespace tandem
