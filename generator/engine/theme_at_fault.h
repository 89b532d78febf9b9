// Stage: engine. Whose doing it is that a sheet of the library does not fit on a page: it did before somebody
// chose a theme of their own. In: what was reported of pages in a look. Out: the theme's place, as one more
// report.
#pragma once

#include "base/diagnostic.h"
#include "engine/look.h"
#include "model/project.h"

namespace tandem::engine {

/// Where something of the library's is too tall or too wide, names the size of type that the project has
/// chosen itself; nothing where it has chosen none.
void name_theme_at_fault(const model::Project& project, const Look& look, Diagnostics& found);

}  // namespace tandem::engine
