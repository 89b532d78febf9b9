// Stage: blocks. `keep-together`: blocks that stand on one page.
#include <fmt/format.h>

#include "blocks/block_type.h"
#include "blocks/tools/nested_blocks.h"

namespace tandem {
namespace {

struct KeepTogether : Block {};

}  // namespace

template <>
const FieldTable<KeepTogether>& fields_of<KeepTogether>() {
  static const FieldTable<KeepTogether> table{
      required("blocks", &KeepTogether::inner, "what stands on one page, from top to bottom"),
  };
  return table;
}

template <>
std::string_view short_form_field<KeepTogether>() {
  return "blocks";
}

namespace {

void check(const KeepTogether& together, Diagnostics& diagnostics) {
  forbid_inside(together, {"page-break"}, diagnostics);
}

void lay_out(const KeepTogether& together, const NoBlockStyle&, Workplace& at) {
  std::vector<Strip>& strips = at.galley.flow().strips;
  const std::size_t first = strips.size();
  lay_out_blocks(together.inner, at);
  for (std::size_t i = first; i + 1 < strips.size(); ++i) strips[i].keep_with_next = true;
  const double height = stacked_height({strips.begin() + static_cast<std::ptrdiff_t>(first), strips.end()});
  if (height <= at.setting.frame_height()) return;
  at.hand.diagnostics().error(
      "too-tall", together.span,
      fmt::format("these blocks are {:.0f} mm tall together, but a page has room for {:.0f} mm",
                  to_millimetres(height), to_millimetres(at.setting.frame_height())),
      "take one of them out, or make two groups");
}

}  // namespace

BlockType keep_together_block() {
  return make_block_type<KeepTogether, NoBlockStyle>("keep-together", check, lay_out);
}

}  // namespace tandem
