// Stage: model, internal. Workshops of a library and what a project makes of them: their dates, and
// translations of what has another place now. In: a project, all of which is read but for the references in
// it. Out: that project, settled.
#pragma once

#include <vector>

#include "base/source.h"
#include "load/node.h"
#include "model/extension.h"
#include "model/project.h"

namespace tandem::model {

/// Takes the invented date out of a library's workshop: it is none of this project's.
void forget_example(load::Node& document, const Project& project);

/// One place in each other file that values of a merged document come from.
std::vector<SourceSpan> places_elsewhere(const load::Node& merged);

/// Where something of the project has the place of what a library has translated, that translation is of
/// something else. A workshop of which only when it is and what its packs are made of was changed keeps its
/// own. `workshops`: as they are written.
void drop_translations_of_replaced(Project& project, const LayeredDocuments& workshops);

/// The date and the start that tandem.yaml names, for the workshop and its translations; and a translation
/// that does not say when it is, or that stands below its original, says what the original does.
void give_translations_what_they_leave_out(Project& project);

}  // namespace tandem::model
