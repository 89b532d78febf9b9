// Stage: blocks. `heading`: a sub-heading inside a sheet; the sheet's title is printed by itself.
#include "blocks/block_type.h"

namespace tandem::blocks {
namespace {

struct Heading : model::Block {
  load::InlineText text;
};

const load::FieldTable<Heading>& fields_of(std::type_identity<Heading>) {
  static const load::FieldTable<Heading> table{load::required("text", &Heading::text, "the heading's words")};
  return table;
}

std::string_view short_form_field(std::type_identity<Heading>) {
  return "text";
}

void lay_out(const Heading& heading, const NoBlockStyle&, setting::Workplace& at) {
  const text::Paragraph& paragraph = at.hand.set(heading.text, model::StyleName::heading, at.setting.width);
  at.galley.add_paragraph(paragraph, model::StyleName::heading, layout::Role::heading2, 0, true);
  at.galley.head_inside_with(layout::Role::heading3);
}

}  // namespace

BlockType heading_block() {
  return make_block_type<Heading, NoBlockStyle>("heading", nullptr, lay_out);
}

}  // namespace tandem::blocks
