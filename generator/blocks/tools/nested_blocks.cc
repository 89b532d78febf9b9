#include "blocks/tools/nested_blocks.h"

#include <fmt/format.h>

#include "blocks/registry.h"
#include "load/list_hint.h"
#include "load/settled_node.h"
#include "setting/flow_memo.h"

namespace tandem::blocks {

void decode(const load::Node& node, BlockList& target, load::Bounds, Diagnostics& diagnostics) {
  if (load::report_no_block_left(node, diagnostics)) return;
  if (node.kind != load::Node::Kind::sequence || node.items.empty()) {
    const bool is_block = node.kind == load::Node::Kind::map && !node.entries.empty() &&
                          find_block_type(node.entries.front().first.scalar);
    diagnostics.error(
        "wrong-type", node.span, "this must be a list of blocks",
        is_block ? fmt::format("begin each block with '- '; each of several columns is a list: '- - {}: …'",
                               node.entries.front().first.scalar)
                 : load::list_hint(node, "begin each block with '- ' and its kind: '- prose: Text'"));
    return;
  }
  for (const load::Node& item : node.items) {
    if (auto block = block_reading().read(item, diagnostics)) target.push_back(std::move(block));
  }
}

load::Shape shape_of(const BlockList*, load::Bounds) {
  return load::Shape(load::Shape::Kind::blocks);
}

namespace {

void forbid_in(std::span<const std::unique_ptr<model::Block>> blocks, const std::string& outer,
               const std::set<std::string>& kinds, Diagnostics& diagnostics) {
  for (const auto& block : blocks) {
    if (kinds.contains(block->kind) || find_block_type(block->kind)->fills_pages()) {
      diagnostics.error("block-inside", block->span,
                        fmt::format("'{}' cannot stand inside '{}'", block->kind, outer),
                        fmt::format("put it before '{}' or behind it", outer));
    }
    forbid_in(block->inner, outer, kinds, diagnostics);
  }
}

bool is_shown(const BlockType& type, const setting::Setting& setting) {
  switch (setting.shown) {
    case setting::Shown::participants:
      return !type.is_for_facilitator || (type.is_beside_page && setting.margin_width > 0);
    case setting::Shown::facilitator:
      return type.is_for_facilitator && !type.is_beside_page;
    case setting::Shown::all:
      return true;
  }
  return false;
}

void lay_out(const model::Block& block, const BlockType& type, setting::Workplace& at) {
  std::vector<layout::Strip>& strips = at.galley.flow().strips;
  const std::size_t first = strips.size();
  type.lay_out(block, at.setting.styles.block_style(block.kind), at);
  if (!type.fills_pages()) return;
  for (std::size_t i = first; i < strips.size(); ++i) strips[i].around = type.around;
}

}  // namespace

void forbid_inside(const model::Block& outer, const std::set<std::string>& kinds, Diagnostics& diagnostics) {
  forbid_in(outer.inner, outer.kind, kinds, diagnostics);
}

void lay_out_blocks(std::span<const std::unique_ptr<model::Block>> blocks, setting::Workplace& at) {
  for (const auto& block : blocks) {
    const BlockType& type = *find_block_type(block->kind);
    if (!is_shown(type, at.setting)) {
      // What holds no words for the facilitator may hold blocks that do.
      if (at.setting.shown == setting::Shown::facilitator) lay_out_blocks(block->inner, at);
      continue;
    }
    at.galley.begin_block(block->span);
    setting::lay_out_once(block.get(), at,
                          [&](setting::Workplace& its_place) { lay_out(*block, type, its_place); });
  }
}

std::vector<answers::Question> questions_of(std::span<const std::unique_ptr<model::Block>> blocks,
                                            const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (const auto& block : blocks) {
    const BlockType& type = *find_block_type(block->kind);
    std::vector<answers::Question> its_own;
    if (is_shown(type, setting) && type.ask) {
      its_own = type.ask(*block, setting.styles.block_style(block->kind), setting);
    }
    std::vector<answers::Question> inside;
    if (is_shown(type, setting) || setting.shown == setting::Shown::facilitator) {
      inside = questions_of(block->inner, setting);
    }
    std::ranges::move(its_own, std::back_inserter(questions));
    std::ranges::move(inside, std::back_inserter(questions));
  }
  return questions;
}

}  // namespace tandem::blocks
