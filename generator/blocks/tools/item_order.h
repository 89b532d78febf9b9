// Stage: blocks. In which order a copy shows the items of a block that lets them be shuffled: each partner's
// in an order of its own, so that two who sit beside each other think for themselves. In: how many items, and
// whose page. Out: places of the items as they are written. Names of fields are those of the items.
#pragma once

#include <cstddef>
#include <vector>

#include "setting/setting.h"

namespace tandem::blocks {

/// The order of writing where nothing is shuffled, on joint pages, on handouts and in the facilitator's
/// edition. Else it follows from the sheet's id, the block's and whether A or B reads: it is the same for all
/// couples, whoever they are, and A's is never B's.
std::vector<std::size_t> order_of_items(std::size_t count, bool is_shuffled, const load::Identifier& block,
                                        const setting::Setting& setting);

}  // namespace tandem::blocks
