// Stage: review. Pages that stay in the room: who may read what is written, and whether a page may be taken
// home. In: a sheet, a workshop. Out: answers, and diagnostics.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "load/node.h"
#include "model/recipe.h"
#include "model/sheet.h"

namespace tandem::review {

/// Whether an author says of a page that it can stir things up.
bool can_stir_things_up(const model::Sheet& sheet);

/// Whether a page is not to be taken home: its author says so, it can stir things up, or it asks something of
/// people and is made for other places. A light page of which nothing is said may go anywhere.
bool stays_in_room(const model::Sheet& sheet);

/// Whether partners share it, by choice or as a page for both.
bool is_shared(const model::Sheet& sheet);

/// Whether the other partner may read what is written: it is shared or for both, or lies about at home.
bool partner_may_read(const model::Sheet& sheet);

/// Ids of the pages that have their time in a workshop. What is in a pack and has none is for home.
std::set<std::string> sheets_on_agenda(const model::Workshop& workshop);

/// Reports 'not-for-home' for a page that can stir things up and says nothing of staying in the room, and for
/// one that is never taken home and yet made for it.
void check_stays_in_room(const model::Sheet& sheet, const load::Node& document, Diagnostics& diagnostics);

}  // namespace tandem::review
