// Stage: personalise. Chooses a couple's sheets and sorts them into copies.
// In: a recipe, a couple's pins and bans, the project's sheets. Out: a Pack.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"
#include "personalise/voice.h"

namespace tandem {

/// What one reader gets: the sheets in their order. Sheets belong to the project.
struct Copy {
  Reader reader = Reader::both;
  std::vector<const Sheet*> sheets;
};

struct Pack {
  const Couple* couple = nullptr;
  const Workshop* workshop = nullptr;
  Copy a;
  Copy b;
  Copy joint;  ///< may be empty of sheets, when nothing is done together
  std::string language = source_language;
};

/// The recipe's sheets without the banned ones, then what is pinned and not yet there. Private sheets and
/// articles go into each partner's own copy, joint ones into the joint pages; the facilitator's own go
/// nowhere. The recipe's resource page closes every copy and cannot be banned ('banned-resources').
/// In another language all of them, and the workshop, are translations; one that is missing is reported
/// ('missing-translation'), and then the original stands in for it.
Pack choose_pack(const Project& project, const Workshop& workshop, const Couple& couple,
                 Diagnostics& diagnostics, const std::string& language = source_language);

/// What the facilitator of a workshop has in hand: the agenda's sheets in its order, then the recipe's
/// others, and the resource page; each once, and translated where there is a translation.
std::vector<const Sheet*> facilitator_sheets(const Project& project, const Workshop& workshop,
                                             const std::string& language = source_language);

}  // namespace tandem
