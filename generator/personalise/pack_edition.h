// Stage: personalise. A couple's pack as their facilitator holds it: each of its sheets once, and why it is
// there. In: a pack, and what it was chosen from. Out: sheets in the facilitator's language, with reasons.
#pragma once

#include <string>
#include <vector>

#include "personalise/pack.h"
#include "personalise/pack_reasons.h"

namespace tandem::personalise {

struct PackEdition {
  struct Entry {
    const model::Sheet* sheet = nullptr;
    PackReason reason;    ///< its `other` is in the facilitator's language, too
    bool closes = false;  ///< the resource page, which has no reason
  };
  const model::Couple* couple = nullptr;
  const model::Workshop* workshop = nullptr;
  load::MessageArguments fact_words = {};  ///< as on the couple's pages
  int minutes = 0;                         ///< that chosen sheets may take; 0 where nothing is chosen
  std::vector<Entry> sheets = {};          ///< those of each partner, the joint ones, the resource page
};

/// `workshop`: the one that the couple comes to, as it is written first. What is not there in `language`
/// stands in the source language. All is the project's, or what `bent_sheets` has made.
PackEdition edition_of(const Pack& pack, const model::Project& project, const model::Workshop& workshop,
                       const std::string& language, BentSheets& bent_sheets);

}  // namespace tandem::personalise
