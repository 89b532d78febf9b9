// Stage: personalise. The sheets that every couple's pack of a workshop has, whatever is known of them and
// whatever was chosen: all that may be told of packs where others read along.
// In: a project and its list of couples. Out: ids.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace tandem::personalise {

struct CommonSheets {
  std::vector<std::string> own;    ///< of each partner's copy, in its order, with the resource page
  std::vector<std::string> joint;  ///< of the joint pages likewise
};

/// The recipe's sheets but those with a condition, where it has a gate those that wait for it, and those that
/// require one of these. What is banned for a couple is among them: a list without it would tell that it was.
/// Empty without a list of couples; a sheet that cannot be read, which is no fault where no pack is made, is
/// not among them.
CommonSheets common_sheets(const model::Project& project);

}  // namespace tandem::personalise
