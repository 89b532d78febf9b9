#include "blocks/tools/nested_blocks.h"

#include <fmt/format.h>

#include "blocks/registry.h"
#include "load/list_hint.h"
#include "load/settled_node.h"
#include "setting/flow_memo.h"

namespace tandem {

void decode(const Node& node, BlockList& target, Bounds, Diagnostics& diagnostics) {
  if (report_no_block_left(node, diagnostics)) return;
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    const bool is_block = node.kind == Node::Kind::map && !node.entries.empty() &&
                          find_block_type(node.entries.front().first.scalar);
    diagnostics.error(
        "wrong-type", node.span, "this must be a list of blocks",
        is_block ? fmt::format("begin each block with '- '; each of several columns is a list: '- - {}: …'",
                               node.entries.front().first.scalar)
                 : list_hint(node, "begin each block with '- ' and its kind: '- prose: Text'"));
    return;
  }
  for (const Node& item : node.items) {
    if (auto block = block_reading().read(item, diagnostics)) target.push_back(std::move(block));
  }
}

Shape shape_of(const BlockList*, Bounds) {
  return Shape(Shape::Kind::blocks);
}

namespace {

void forbid_in(const BlockList& blocks, const std::string& outer, const std::set<std::string>& kinds,
               Diagnostics& diagnostics) {
  for (const auto& block : blocks) {
    if (kinds.contains(block->kind) || find_block_type(block->kind)->fills_pages()) {
      diagnostics.error("block-inside", block->span,
                        fmt::format("'{}' cannot stand inside '{}'", block->kind, outer),
                        fmt::format("put it before '{}' or behind it", outer));
    }
    forbid_in(block->inner, outer, kinds, diagnostics);
  }
}

bool is_shown(const BlockType& type, const Setting& setting) {
  switch (setting.shown) {
    case Shown::participants:
      return !type.is_for_facilitator || (type.is_beside_page && setting.margin_width > 0);
    case Shown::facilitator:
      return type.is_for_facilitator && !type.is_beside_page;
    case Shown::all:
      return true;
  }
  return false;
}

void lay_out(const Block& block, const BlockType& type, Workplace& at) {
  std::vector<Strip>& strips = at.galley.flow().strips;
  const std::size_t first = strips.size();
  type.lay_out(block, at.setting.styles.block_style(block.kind), at);
  if (!type.fills_pages()) return;
  for (std::size_t i = first; i < strips.size(); ++i) strips[i].around = type.around;
}

}  // namespace

void forbid_inside(const Block& outer, const std::set<std::string>& kinds, Diagnostics& diagnostics) {
  forbid_in(outer.inner, outer.kind, kinds, diagnostics);
}

void lay_out_blocks(std::span<const std::unique_ptr<Block>> blocks, Workplace& at) {
  for (const auto& block : blocks) {
    const BlockType& type = *find_block_type(block->kind);
    if (!is_shown(type, at.setting)) {
      // What holds no words for the facilitator may hold blocks that do.
      if (at.setting.shown == Shown::facilitator) lay_out_blocks(block->inner, at);
      continue;
    }
    at.galley.begin_block(block->span);
    lay_out_once(block.get(), at, [&](Workplace& its_place) { lay_out(*block, type, its_place); });
  }
}

std::vector<Question> questions_of(std::span<const std::unique_ptr<Block>> blocks, const Setting& setting) {
  std::vector<Question> questions;
  for (const auto& block : blocks) {
    const BlockType& type = *find_block_type(block->kind);
    std::vector<Question> its_own;
    if (is_shown(type, setting) && type.ask) {
      its_own = type.ask(*block, setting.styles.block_style(block->kind), setting);
    }
    std::vector<Question> inside;
    if (is_shown(type, setting) || setting.shown == Shown::facilitator) {
      inside = questions_of(block->inner, setting);
    }
    std::ranges::move(its_own, std::back_inserter(questions));
    std::ranges::move(inside, std::back_inserter(questions));
  }
  return questions;
}

}  // namespace tandem
