// Stage: blocks. A box with an outline around strips, which may be cut between two pages.
#pragma once

#include <vector>

#include "setting/block_context.h"

namespace tandem {

/// A context for what stands inside of a box: narrower by `padding` points at either side.
BlockContext inside_frame(double padding, const BlockContext& context);

/// Adds the strips of such a context with the box around them, its line `thickness` points thick. Where a
/// page ends between two of them, the box stays open there. The strips keep their height: none may grow.
void add_framed(BlockContext inner, double padding, double thickness, BlockContext& context);

}  // namespace tandem
