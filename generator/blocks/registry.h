// Stage: blocks. All kinds of block, from blocks.def.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "blocks/block_type.h"
#include "setting/stylesheet.h"

namespace tandem::blocks {

/// In the order of blocks.def.
const std::vector<BlockType>& block_types();

/// Null if there is no such kind.
const BlockType* find_block_type(std::string_view kind);

/// For load_project: reads '- kind: …' and reports 'unknown-block' with "did you mean"; checks what a theme
/// says of each kind.
const model::BlockReading& block_reading();

/// A theme made ready to set type with (see Stylesheet), with the style of each kind of block: what the theme
/// says of it, and where it says nothing, what the kind has by itself. Reports what is wrong there, too.
setting::Stylesheet make_stylesheet(const model::Theme& theme, text::FontLibrary& fonts,
                                    Diagnostics& diagnostics, double scale = 1);

}  // namespace tandem::blocks
