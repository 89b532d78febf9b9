// Stage: review. Somebody's own name on a page that everybody gets. In: a list of couples, a sheet's
// passages. Out: diagnostics, which say nothing of whose name it is beyond what the line shows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/couple.h"
#include "review/passage.h"
#include "review/review_knowledge.h"

namespace tandem::review {

/// What the partners of a list are called: each name's words of three letters or more. Those of invented
/// couples are nobody's.
std::set<std::string> names_of_partners(const model::CoupleList& list);

/// Reports each name of a partner once that stands in what participants read ('partner-named'). One that the
/// dictionary has as a word, such as Rose or Will, is passed over.
void check_partner_names(const std::vector<Passage>& passages, const ReviewKnowledge& known,
                         Diagnostics& found);

}  // namespace tandem::review
