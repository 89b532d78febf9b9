// Stage: model. What a project's files name in each other.
// In: a project that is read. Out: an error for each id that leads nowhere.
#pragma once

#include "base/diagnostic.h"
#include "model/project.h"

namespace tandem {

/// Reports ids that there are not, translations without their original, sheets that do not go together.
void check_references(const Project& project, Diagnostics& diagnostics);
/// Those alone that a list of couples makes.
void check_references_of_couples(const Project& project, Diagnostics& diagnostics);
/// Warns of an invented organisation and date where a couple is real ('still-an-example').
void check_examples(const Project& project, Diagnostics& diagnostics);

}  // namespace tandem
