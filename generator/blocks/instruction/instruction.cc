// Stage: blocks. `instruction`: what to do now, with the number of the step in a ring.
#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

struct Instruction : Block {
  InlineText text;
};

struct InstructionStyle : BlockStyle {
  Length ring{from_millimetres(6.4)};
  Length ring_thickness{0.9};
  Length gap{from_millimetres(3)};
};

}  // namespace

template <>
const FieldTable<Instruction>& fields_of<Instruction>() {
  static const FieldTable<Instruction> table{
      required("text", &Instruction::text, "what to do, in one or two sentences")};
  return table;
}

template <>
std::string_view short_form_field<Instruction>() {
  return "text";
}

template <>
const FieldTable<InstructionStyle>& fields_of<InstructionStyle>() {
  static const FieldTable<InstructionStyle> table{
      optional("ring", &InstructionStyle::ring, "diameter of the number's ring", between(8, 60)),
      optional("ring-thickness", &InstructionStyle::ring_thickness, "of the ring's line", between(0.25, 4)),
      optional("gap", &InstructionStyle::gap, "between the ring and the words", between(0, 60)),
  };
  return table;
}

namespace {

void lay_out(const Instruction& instruction, const InstructionStyle& style, Workplace& at) {
  const Style& type = at.setting.style(StyleName::instruction);
  const double ring = style.ring.points;
  const double indent = ring + style.gap.points;
  const Paragraph& words = at.hand.set(instruction.text, StyleName::instruction, at.setting.width - indent);
  const std::string step = std::to_string(at.galley.next_step());
  const double factor = fitting_factor(step, StyleName::step, ring, style.ring_thickness.points, at);
  const Paragraph& number = at.hand.try_out_words(step, StyleName::step, ring, factor);

  Strip strip;
  // The ring's middle stands at the middle of the first line, so both hang from the taller of the two.
  const double middle = std::max(ring, words.leading) / 2;
  const double words_top = middle - words.leading / 2;
  strip.height = std::max(ring, words_top + words.height());
  strip.space_before = type.space_before;
  strip.space_after = type.space_after;
  strip.keep_with_next = true;
  append_artifact(strip.items, {stroked(circle({ring / 2, middle}, (ring - style.ring_thickness.points) / 2),
                                        style.ring_thickness.points, at.setting.palette().accent)});
  // A listener goes from step to step as from heading to heading.
  strip.items.push_back(TagBegin{.role = at.galley.inner_heading(), .element = at.galley.numbers().next()});
  const double number_left = (ring - number.width()) / 2 - ink_left(number);
  append_paragraph(strip.items, number, {number_left, middle - number.leading / 2}, at.galley.numbers());
  end_word(strip.items);
  append_paragraph(strip.items, words, {indent, words_top}, at.galley.numbers());
  strip.items.push_back(TagEnd{});
  at.galley.add(std::move(strip));
}

}  // namespace

BlockType instruction_block() {
  return make_block_type<Instruction, InstructionStyle>("instruction", nullptr, lay_out);
}

}  // namespace tandem
