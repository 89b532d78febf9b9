// Stage: model. Whether the sheets of one pack go together: what comes first, what must and must not be
// there. In: ids of a pack's sheets in their order. Out: what is wrong, at the id that brings it in.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "load/decode.h"
#include "model/project.h"

namespace tandem::model {

/// Reports 'missing-companion', 'excluded-together' and 'wrong-order'. Ids that are no sheet's are passed
/// over: they are reported elsewhere.
void check_companions(const std::vector<load::Identifier>& sheets, const Project& project,
                      Diagnostics& diagnostics);

/// The same for what one couple has of a recipe that is sound itself.
void check_couple_companions(const Couple& couple, const Recipe& recipe, const Project& project,
                             Diagnostics& diagnostics);
/// The recipe of the couples' workshop, if that is there and its own sheets go together; else null.
const Recipe* sound_recipe(const Project& project);

/// The same for what each couple has of its workshop's recipe, where the recipe itself is sound.
void check_couples_companions(const Project& project, Diagnostics& diagnostics);

}  // namespace tandem::model
