// Stage: press, internal. One copy by each scheme, as if the printer turned every leaf like a page of a book.
#pragma once

#include <vector>

#include "press/imposition/impose.h"

namespace tandem::press {

/// One, two or four pages on a side, in reading order.
std::vector<ImposedLeaf> side_by_side(const CopyToImpose& copy, const ImpositionPlan& plan);
std::vector<ImposedLeaf> booklet(const CopyToImpose& copy, const ImpositionPlan& plan);
std::vector<ImposedLeaf> cut_stack(const CopyToImpose& copy, const ImpositionPlan& plan);
std::vector<ImposedLeaf> cards(const CopyToImpose& copy, const ImpositionPlan& plan);
std::vector<ImposedLeaf> tents(const CopyToImpose& copy, const ImpositionPlan& plan);
std::vector<ImposedLeaf> posters(const CopyToImpose& copy, const ImpositionPlan& plan);

}  // namespace tandem::press
