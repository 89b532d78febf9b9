#include "blocks/tools/tick_box.h"

#include <algorithm>
#include <utility>

namespace tandem::blocks {
namespace {

void append_box(std::vector<layout::Item>& to, Mark::Shape shape, double left, double middle,
                const TickBoxStyle& style, layout::FieldItem field, setting::Workplace& at) {
  const Mark mark{shape, style.box.points, style.box_thickness.points, ""};
  append_mark(to, mark, {left + mark.size / 2, middle}, std::move(field), at);
}

}  // namespace

double append_ticked_words(std::vector<layout::Item>& to, Mark::Shape shape, const text::Paragraph& words,
                           Point corner, const TickBoxStyle& style, layout::FieldItem field,
                           setting::Workplace& at) {
  const double middle = std::max(style.box.points, words.leading) / 2;
  const double words_top = middle - words.leading / 2;
  append_box(to, shape, corner.x, corner.y + middle, style, std::move(field), at);
  layout::append_tagged_paragraph(to, words, {corner.x + style.indent(), corner.y + words_top},
                                  layout::Role::paragraph, at.galley.numbers());
  return std::max(words_top + words.height(), middle + style.box.points / 2);
}

answers::Question words_beside(const answers::Question& box, const setting::Setting& setting) {
  answers::Question words{
      box.id, answers::TextField{}, box.words + ", " + setting.words().in_words, {}, box.about};
  words.id.part += "-text";
  return words;
}

layout::Strip ticked_line(const TickBoxStyle& style, const answers::Question& box, setting::Workplace& at) {
  const layout::Ruling& ruling = at.setting.styles.ruling();
  layout::Strip strip;
  strip.height = ruling.pitch;
  const double rule_y = ruling.pitch - ruling.thickness;
  append_box(strip.items, Mark::Shape::box, 0, rule_y - style.box.points / 2, style, layout::field_for(box),
             at);
  append_blank(strip.items, style.indent(), at.setting.width, rule_y,
               layout::field_for(words_beside(box, at.setting)), at);
  return strip;
}

}  // namespace tandem::blocks
