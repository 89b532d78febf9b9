// Stage: blocks. `instruction`: what to do now, with the number of the step in a ring.
#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

struct Instruction : model::Block {
  load::InlineText text;
};

struct InstructionStyle : setting::BlockStyle {
  load::Length ring{from_millimetres(6.4)};
  load::Length ring_thickness{0.9};
  load::Length gap{from_millimetres(3)};
};

const load::FieldTable<Instruction>& fields_of(std::type_identity<Instruction>) {
  static const load::FieldTable<Instruction> table{
      load::required("text", &Instruction::text, "what to do, in one or two sentences")};
  return table;
}

std::string_view short_form_field(std::type_identity<Instruction>) {
  return "text";
}

const load::FieldTable<InstructionStyle>& fields_of(std::type_identity<InstructionStyle>) {
  static const load::FieldTable<InstructionStyle> table{
      load::optional("ring", &InstructionStyle::ring, "diameter of the number's ring", load::between(8, 60)),
      load::optional("ring-thickness", &InstructionStyle::ring_thickness, "of the ring's line",
                     load::between(0.25, 4)),
      load::optional("gap", &InstructionStyle::gap, "between the ring and the words", load::between(0, 60)),
  };
  return table;
}

void lay_out(const Instruction& instruction, const InstructionStyle& style, setting::Workplace& at) {
  const setting::Style& type = at.setting.style(model::StyleName::instruction);
  const double ring = style.ring.points;
  const double indent = ring + style.gap.points;
  const text::Paragraph& words =
      at.hand.set(instruction.text, model::StyleName::instruction, at.setting.width - indent);
  const std::string step = std::to_string(at.galley.next_step());
  const double factor = fitting_factor(step, model::StyleName::step, ring, style.ring_thickness.points, at);
  const text::Paragraph& number = at.hand.try_out_words(step, model::StyleName::step, ring, factor);

  layout::Strip strip;
  // The ring's middle stands at the middle of the first line, so both hang from the taller of the two.
  const double middle = std::max(ring, words.leading) / 2;
  const double words_top = middle - words.leading / 2;
  strip.height = std::max(ring, words_top + words.height());
  strip.space_before = type.space_before;
  strip.space_after = type.space_after;
  strip.keep_with_next = true;
  layout::append_artifact(
      strip.items,
      {layout::stroked(layout::circle({ring / 2, middle}, (ring - style.ring_thickness.points) / 2),
                       style.ring_thickness.points, at.setting.palette().accent)});
  // A listener goes from step to step as from heading to heading.
  strip.items.push_back(
      layout::TagBegin{.role = at.galley.inner_heading(), .element = at.galley.numbers().next()});
  const double number_left = (ring - number.width()) / 2 - layout::ink_left(number);
  layout::append_paragraph(strip.items, number, {number_left, middle - number.leading / 2},
                           at.galley.numbers());
  layout::end_word(strip.items);
  layout::append_paragraph(strip.items, words, {indent, words_top}, at.galley.numbers());
  strip.items.push_back(layout::TagEnd{});
  at.galley.add(std::move(strip));
}

}  // namespace

BlockType instruction_block() {
  return make_block_type<Instruction, InstructionStyle>("instruction", nullptr, lay_out);
}

}  // namespace tandem::blocks
