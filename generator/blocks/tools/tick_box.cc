#include "blocks/tools/tick_box.h"

#include <algorithm>
#include <utility>

namespace tandem {
namespace {

void append_box(std::vector<Item>& to, Mark::Shape shape, double left, double middle,
                const TickBoxStyle& style, FieldItem field, BlockContext& context) {
  const Mark mark{shape, style.box.points, style.box_thickness.points, ""};
  append_mark(to, mark, {left + mark.size / 2, middle}, std::move(field), context);
}

}  // namespace

double append_ticked_words(std::vector<Item>& to, Mark::Shape shape, const Paragraph& words, Point corner,
                           const TickBoxStyle& style, FieldItem field, BlockContext& context) {
  const double middle = std::max(style.box.points, words.leading) / 2;
  const double words_top = middle - words.leading / 2;
  append_box(to, shape, corner.x, corner.y + middle, style, std::move(field), context);
  append_tagged_paragraph(to, words, {corner.x + style.indent(), corner.y + words_top}, Role::paragraph,
                          context.numbers());
  return std::max(words_top + words.height(), middle + style.box.points / 2);
}

Strip ticked_line(const TickBoxStyle& style, FieldItem box, BlockContext& context) {
  const Ruling& ruling = context.styles().ruling();
  Strip strip;
  strip.height = ruling.pitch;
  const double rule_y = ruling.pitch - ruling.thickness;
  FieldItem text;
  text.name = box.name + "-text";
  text.description = box.description + ", " + context.words().in_words;
  append_box(strip.items, Mark::Shape::box, 0, rule_y - style.box.points / 2, style, std::move(box), context);
  append_blank(strip.items, style.indent(), context.width(), rule_y, std::move(text), context);
  return strip;
}

}  // namespace tandem
