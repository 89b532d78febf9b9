// Stage: model. Whether the sheets of a workshop suit as many couples as come to it. In: a project with its
// couples. Out: a warning.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"
#include "model/project.h"

namespace tandem {

/// True where nothing is said.
bool suits_group(const Sheet& sheet, std::size_t couples);

/// Reports sheets done in the room that suit fewer or more couples than there are on the list ('group-size').
/// What is done at home suits any number, and nobody comes of a list that is invented throughout.
void check_group_sizes(const Project& project, Diagnostics& diagnostics);

}  // namespace tandem
