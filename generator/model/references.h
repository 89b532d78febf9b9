// Stage: model. What a project's files name in each other.
// In: a project that is read. Out: an error for each id that leads nowhere.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "model/project.h"

namespace tandem::model {

/// Reports ids that there are not, translations without their original, sheets that do not go together,
/// lists of couples aside. `unread`: what would stand in files that cannot be read, which is reported there;
/// nobody is told that it is missing.
void check_references(const Project& project, const std::set<std::string>& unread, Diagnostics& diagnostics);
/// Holds these sheets' translations against them, as check_references() does.
void check_translations(const Project& project, const std::set<std::string>& sheets,
                        Diagnostics& diagnostics);
/// What a list of couples refers to.
void check_references_of_couples(const Project& project, const std::set<std::string>& unread,
                                 Diagnostics& diagnostics);
/// What a couple's facts say that is not declared.
void check_facts_of_couple(const Couple& couple, const Project& project, Diagnostics& diagnostics);
/// Warns of an invented organisation and date where a couple is real ('still-an-example').
void check_examples(const Project& project, Diagnostics& diagnostics);

}  // namespace tandem::model
