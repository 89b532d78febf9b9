// Stage: blocks. `keep-together`: blocks that stand on one page.
#include <fmt/format.h>

#include "blocks/block_type.h"
#include "blocks/tools/nested_blocks.h"

namespace tandem::blocks {
namespace {

struct KeepTogether : model::Block {
  BlockList blocks;  // as they are read; then they stand in `inner`
};

const load::FieldTable<KeepTogether>& fields_of(std::type_identity<KeepTogether>) {
  static const load::FieldTable<KeepTogether> table{
      load::required("blocks", &KeepTogether::blocks, "what stands on one page, from top to bottom"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<KeepTogether>) {
  return "blocks";
}

std::unique_ptr<model::Block> with_inner_blocks(std::unique_ptr<model::Block> block,
                                                Diagnostics& diagnostics) {
  auto& together = static_cast<KeepTogether&>(*block);
  together.inner = std::move(together.blocks);
  forbid_inside(together, {"page-break"}, diagnostics);
  return block;
}

void lay_out(const KeepTogether& together, const NoBlockStyle&, setting::Workplace& at) {
  std::vector<layout::Strip>& strips = at.galley.flow().strips;
  const std::size_t first = strips.size();
  lay_out_blocks(together.inner, at);
  for (std::size_t i = first; i + 1 < strips.size(); ++i) strips[i].keep_with_next = true;
  const double height =
      layout::stacked_height({strips.begin() + static_cast<std::ptrdiff_t>(first), strips.end()});
  if (height <= at.setting.frame_height()) return;
  at.hand.diagnostics().error(
      "too-tall", together.span,
      fmt::format("these blocks are {:.0f} mm tall together, but a page has room for {:.0f} mm",
                  to_millimetres(height), to_millimetres(at.setting.frame_height())),
      "take one of them out, or make two groups");
}

}  // namespace

BlockType keep_together_block() {
  BlockType type = make_block_type<KeepTogether, NoBlockStyle>("keep-together", nullptr, lay_out);
  type.read = [read = type.read](const load::Node& key, const load::Node& value, Diagnostics& diagnostics) {
    return with_inner_blocks(read(key, value, diagnostics), diagnostics);
  };
  return type;
}

}  // namespace tandem::blocks
