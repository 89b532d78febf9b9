#include "blocks/nested_blocks.h"

#include <fmt/format.h>

#include "blocks/registry.h"

namespace tandem {

void decode(const Node& node, BlockList& target, Bounds, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    diagnostics.error("wrong-type", node.span, "this must be a list of blocks",
                      "begin each block with '- ' and its kind: '- prose: Text'");
    return;
  }
  for (const Node& item : node.items) {
    if (auto block = block_reading().read(item, diagnostics)) target.push_back(std::move(block));
  }
}

std::string describe_type(const BlockList*, Bounds) {
  return "list of blocks";
}

namespace {

void forbid_in(const BlockList& blocks, const std::string& outer, const std::set<std::string>& kinds,
               Diagnostics& diagnostics) {
  for (const auto& block : blocks) {
    if (kinds.contains(block->kind)) {
      diagnostics.error("block-inside", block->span,
                        fmt::format("'{}' cannot stand inside '{}'", block->kind, outer),
                        fmt::format("put it before '{}' or behind it", outer));
    }
    forbid_in(block->inner, outer, kinds, diagnostics);
  }
}

}  // namespace

void forbid_inside(const Block& outer, const std::set<std::string>& kinds, Diagnostics& diagnostics) {
  forbid_in(outer.inner, outer.kind, kinds, diagnostics);
}

void lay_out_blocks(std::span<const std::unique_ptr<Block>> blocks, BlockContext& context) {
  for (const auto& block : blocks) {
    const BlockType& type = *find_block_type(block->kind);
    const bool is_left_out = context.shown() == Shown::participants && type.is_for_facilitator;
    const bool is_not_theirs = context.shown() == Shown::facilitator && !type.is_for_facilitator;
    if (is_not_theirs) lay_out_blocks(block->inner, context);
    if (is_left_out || is_not_theirs) continue;
    context.begin_block(block->span);
    type.lay_out(*block, context.styles().block_style(block->kind), context);
  }
}

}  // namespace tandem
