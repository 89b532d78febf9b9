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

/// For load_project: reads '- kind: …' and reports 'unknown-block' with "did you mean"; checks what a theme
/// says of each kind.
const BlockReading& block_reading();

}  // namespace tandem
