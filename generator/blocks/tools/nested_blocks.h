// Stage: blocks. Blocks in a row, those of a sheet or those inside of another block.
// In: a list of blocks. Out: their strips in the context's flow.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/block.h"
#include "setting/block_context.h"

namespace tandem {

using BlockList = std::vector<std::unique_ptr<Block>>;

/// Reads the blocks inside a block, as those of a sheet.
void decode(const Node& node, BlockList& target, Bounds bounds, Diagnostics& diagnostics);
std::string describe_type(const BlockList*, Bounds);

/// Reports 'block-inside' for each block of these kinds inside `outer`, however deep, and for each that has
/// pages of its own.
void forbid_inside(const Block& outer, const std::set<std::string>& kinds, Diagnostics& diagnostics);

/// Lays out those blocks that the context's readers see (BlockContext::shown).
void lay_out_blocks(std::span<const std::unique_ptr<Block>> blocks, BlockContext& context);

}  // namespace tandem
