// Stage: blocks. `page-break`: what comes next begins a page, if asked for one on the right.
#include "blocks/block_type.h"

namespace tandem::blocks {
namespace {

struct PageBreak : model::Block {
  bool recto = false;
};

const load::FieldTable<PageBreak>& fields_of(std::type_identity<PageBreak>) {
  static const load::FieldTable<PageBreak> table{
      load::optional("recto", &PageBreak::recto,
                     "begin on the front of a sheet of paper; its back stays empty where needed"),
  };
  return table;
}

void lay_out(const PageBreak& page_break, const NoBlockStyle&, setting::Workplace& at) {
  at.galley.begin_page(page_break.recto ? layout::BreakBefore::recto : layout::BreakBefore::page);
}

}  // namespace

BlockType page_break_block() {
  return make_block_type<PageBreak, NoBlockStyle>("page-break", nullptr, lay_out);
}

}  // namespace tandem::blocks
