// Stage: blocks. Blocks in a row, those of a sheet or those inside of another block.
// In: a list of blocks. Out: their strips in the galley.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "answers/question.h"
#include "model/block.h"
#include "setting/workplace.h"

namespace tandem::blocks {

/// Blocks as they are read, before they stand in their block's `inner`. A type of this stage, which alone
/// knows how to read them.
struct BlockList : std::vector<std::unique_ptr<model::Block>> {};

/// Reads the blocks inside a block, as those of a sheet.
void decode(const load::Node& node, BlockList& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const BlockList*, load::Bounds);

/// Reports 'block-inside' for each block of these kinds inside `outer`, however deep, and for each that has
/// pages of its own.
void forbid_inside(const model::Block& outer, const std::set<std::string>& kinds, Diagnostics& diagnostics);

/// Lays out those blocks that its readers see (Setting::shown).
void lay_out_blocks(std::span<const std::unique_ptr<model::Block>> blocks, setting::Workplace& at);

/// What those blocks ask, and the blocks inside of them, in the order of their fields: as their pages would,
/// but without a page.
std::vector<answers::Question> questions_of(std::span<const std::unique_ptr<model::Block>> blocks,
                                            const setting::Setting& setting);

}  // namespace tandem::blocks
