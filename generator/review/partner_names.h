// Stage: review. Somebody's own name on a page that everybody gets. In: a list of couples, a sheet's
// passages. Out: diagnostics, which say nothing of whose name it is beyond what the sheet's line shows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/couple.h"
#include "review/passage.h"
#include "review/spelling.h"

namespace tandem {

/// What the partners of a list are called: each name's words of three letters or more. Those of invented
/// couples are nobody's.
std::set<std::string> names_of_partners(const CoupleList& list);

/// Reports each such name once that stands in what a sheet says ('partner-named'). One that is a word as
/// well, such as Rose or Will, is passed over: `spelling` knows these; it may be null, or have no dictionary.
void check_partner_names(const std::vector<Passage>& passages, const std::set<std::string>& names,
                         Spelling* spelling, Diagnostics& found);

}  // namespace tandem
