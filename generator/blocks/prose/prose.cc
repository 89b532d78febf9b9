// Stage: blocks. `prose`: paragraphs and lists to read.
#include "blocks/block_type.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

struct Prose : model::Block {
  load::RichText text;
};

const load::FieldTable<Prose>& fields_of(std::type_identity<Prose>) {
  static const load::FieldTable<Prose> table{load::required("text", &Prose::text, "paragraphs and lists")};
  return table;
}

std::string_view short_form_field(std::type_identity<Prose>) {
  return "text";
}

void lay_out(const Prose& prose, const NoBlockStyle&, setting::Workplace& at) {
  setting::add_rich_text(prose.text, model::StyleName::body, 0, at);
}

}  // namespace

BlockType prose_block() {
  return make_block_type<Prose, NoBlockStyle>("prose", nullptr, lay_out);
}

}  // namespace tandem::blocks
