// Stage: blocks. Lines to cut along: thin dashes that are not mistaken for lines to write on.
#pragma once

#include <vector>

#include "blocks/block_context.h"

namespace tandem {

/// Appends a dashed line as an artifact; where it begins at the left, `has_scissors` puts a pair there.
void append_cut_line(std::vector<Item>& to, Point from, Point end, bool has_scissors,
                     const BlockContext& context);

}  // namespace tandem
