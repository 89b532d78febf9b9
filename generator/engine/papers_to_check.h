// Stage: engine. What a check lays out on which paper: sheets without a paper of their own on all that are
// for whole sheets, a poster on the wall's. In: the project's papers and sheets. Out: papers with their
// sheets.
#pragma once

#include <string>
#include <vector>

#include "model/page_master.h"
#include "model/project.h"
#include "model/sheet.h"

namespace tandem::engine {

struct PaperToCheck {
  const model::PageMaster* paper = nullptr;
  std::vector<const model::Sheet*> sheets;
  bool has_packs = false;  ///< couples' packs and facilitators' editions are printed on it, too
};

/// A sheet that names its paper is checked on that one, and where a recipe puts it into packs, on theirs.
/// `of_build`: what a build prints on, whatever it is for. Where it was asked for (`is_asked_for`), it alone
/// stands for those of whole sheets. Every paper that a sheet names exists.
std::vector<PaperToCheck> papers_to_check(const std::vector<const model::Sheet*>& sheets,
                                          const model::Project& project, const model::PageMaster& of_build,
                                          bool is_asked_for);

}  // namespace tandem::engine
