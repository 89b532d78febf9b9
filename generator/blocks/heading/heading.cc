// Stage: blocks. `heading`: a sub-heading inside a sheet; the sheet's title is printed by itself.
#include "blocks/block_type.h"

namespace tandem {
namespace {

struct Heading : Block {
  InlineText text;
};

}  // namespace

template <>
const FieldTable<Heading>& fields_of<Heading>() {
  static const FieldTable<Heading> table{required("text", &Heading::text, "the heading's words")};
  return table;
}

template <>
std::string_view short_form_field<Heading>() {
  return "text";
}

namespace {

void lay_out(const Heading& heading, const NoBlockStyle&, Workplace& at) {
  const Paragraph& paragraph = at.hand.set(heading.text, StyleName::heading, at.setting.width);
  at.galley.add_paragraph(paragraph, StyleName::heading, Role::heading2, 0, true);
  at.galley.head_inside_with(Role::heading3);
}

}  // namespace

BlockType heading_block() {
  return make_block_type<Heading, NoBlockStyle>("heading", nullptr, lay_out);
}

}  // namespace tandem
