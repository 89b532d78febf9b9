// Stage: personalise. Chooses a couple's sheets and sorts them into copies.
// In: a recipe, a couple's pins and bans, the project's sheets. Out: a Pack.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/project.h"
#include "personalise/bent_sheets.h"
#include "personalise/sheet_choices.h"
#include "personalise/voice.h"

namespace tandem::personalise {

/// What one reader gets, in one language: the sheets in their order. They belong to the project, or to what
/// made them for this couple; the workshop is the project's.
struct Copy {
  Reader reader = Reader::both;
  std::vector<const model::Sheet*> sheets = {};
  std::string language = model::source_language;
  const model::Workshop* workshop = nullptr;
  load::MessageArguments fact_words = {};  ///< what texts say of what is known of the couple
};

struct Pack {
  const model::Couple* couple = nullptr;
  Copy a;
  Copy b;
  Copy joint;                            ///< may be empty of sheets, when nothing is done together
  std::optional<Copy> joint_again = {};  ///< the same pages in the other partner's language
};

/// What the copies of a pack are written in.
struct PackLanguages {
  std::string a = model::source_language;
  std::string b = model::source_language;
  std::string joint = model::source_language;
  std::string joint_again = {};  ///< empty: the joint pages are there once
};

/// The recipe's sheets without the banned ones, then what is pinned and not yet there. Private sheets and
/// articles go into each partner's own copy, joint ones into the joint pages; the facilitator's own go
/// nowhere. The recipe's resource page closes every copy and cannot be banned ('banned-resources').
/// A sheet whose condition does not hold for them comes only if it is pinned; where the recipe has a gate
/// that nobody vouches for, none comes that is more than light, and the joint pages are there all the same if
/// only with the resource page. In another language all of them, and the
/// workshop, are translations; one that is missing is reported ('missing-translation'), and then the original
/// stands in for it, or where the project leaves such sheets out, no copy has it: all have the same
/// exercises, whatever they are written in. Sheets that bend are as `bent_sheets` has them for this couple,
/// which must outlive the pack; without it, as they are where nothing is known. `choices` has what was chosen
/// for others like them.
Pack choose_pack(const model::Project& project, const model::Workshop& workshop, const model::Couple& couple,
                 Diagnostics& diagnostics, const PackLanguages& languages, BentSheets* bent_sheets = nullptr,
                 SheetChoices* choices = nullptr);
/// All of it in one language.
Pack choose_pack(const model::Project& project, const model::Workshop& workshop, const model::Couple& couple,
                 Diagnostics& diagnostics, const std::string& language = model::source_language,
                 BentSheets* bent_sheets = nullptr);

/// What the facilitator of a workshop has in hand: the agenda's sheets in its order, then the recipe's
/// others, and the resource page; each once, and translated where there is a translation.
std::vector<const model::Sheet*> facilitator_sheets(const model::Project& project,
                                                    const model::Workshop& workshop,
                                                    const std::string& language = model::source_language);

}  // namespace tandem::personalise
