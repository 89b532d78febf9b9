// Stage: blocks. `page-break`: what comes next begins a page, if asked for one on the right.
#include "blocks/block_type.h"

namespace tandem {
namespace {

struct PageBreak : Block {
  bool recto = false;
};

}  // namespace

template <>
const FieldTable<PageBreak>& fields_of<PageBreak>() {
  static const FieldTable<PageBreak> table{
      optional("recto", &PageBreak::recto,
               "begin on the front of a sheet of paper; its back stays empty where needed"),
  };
  return table;
}

namespace {

void lay_out(const PageBreak& page_break, const NoBlockStyle&, Workplace& at) {
  at.galley.begin_page(page_break.recto ? BreakBefore::recto : BreakBefore::page);
}

}  // namespace

BlockType page_break_block() {
  return make_block_type<PageBreak, NoBlockStyle>("page-break", nullptr, lay_out);
}

}  // namespace tandem
