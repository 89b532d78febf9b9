// Stage: model. All sheets that a recipe may bring into a pack, whether everybody gets them or some do.
// In: a recipe, and the project's sheets for what it offers by topic. Out: offers and ids, each once.
#pragma once

#include <vector>

#include "model/project.h"

namespace tandem::model {

/// What `choose:` offers, those named first, then by id those of its topics that have no place of their own
/// yet. Ids that are no sheet's are among them: they are reported elsewhere.
std::vector<OfferedSheet> offered_sheets(const Recipe& recipe, const Project& project);

/// The sheets that everybody gets, in their order, then what is offered. Not the resource page.
std::vector<load::Identifier> sheets_of(const Recipe& recipe, const Project& project);

}  // namespace tandem::model
