// Stage: model. What a project's files name in each other.
// In: a project that is read. Out: an error for each id that leads nowhere.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "model/project.h"

namespace tandem {

/// Reports ids that there are not, translations without their original, sheets that do not go together.
/// `unread`: what would stand in files that cannot be read, which is reported there; nobody is told that it
/// is missing.
void check_references(const Project& project, const std::set<std::string>& unread, Diagnostics& diagnostics);
/// Those alone that a list of couples makes.
void check_references_of_couples(const Project& project, const std::set<std::string>& unread,
                                 Diagnostics& diagnostics);
/// What a couple's facts say that is not declared.
void check_facts_of_couple(const Couple& couple, const Project& project, Diagnostics& diagnostics);
/// Warns of an invented organisation and date where a couple is real ('still-an-example').
void check_examples(const Project& project, Diagnostics& diagnostics);

}  // namespace tandem
