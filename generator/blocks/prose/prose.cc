// Stage: blocks. `prose`: paragraphs and lists to read.
#include "blocks/block_type.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

struct Prose : Block {
  RichText text;
};

}  // namespace

template <>
const FieldTable<Prose>& fields_of<Prose>() {
  static const FieldTable<Prose> table{required("text", &Prose::text, "paragraphs and lists")};
  return table;
}

template <>
std::string_view short_form_field<Prose>() {
  return "text";
}

namespace {

void lay_out(const Prose& prose, const NoBlockStyle&, Workplace& at) {
  add_rich_text(prose.text, StyleName::body, 0, at);
}

}  // namespace

BlockType prose_block() {
  return make_block_type<Prose, NoBlockStyle>("prose", nullptr, lay_out);
}

}  // namespace tandem
