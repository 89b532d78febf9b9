// Stage: blocks. All kinds of block, from blocks.def.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "blocks/block_type.h"

namespace tandem {

/// In the order of blocks.def.
const std::vector<BlockType>& block_types();

/// Null if there is no such kind.
const BlockType* find_block_type(std::string_view kind);

/// A BlockReader for load_project: reads '- kind: …', reports 'unknown-block' with "did you mean".
std::unique_ptr<Block> read_block(const Node& item, Diagnostics& diagnostics);

}  // namespace tandem
