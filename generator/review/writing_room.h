// Stage: review. Whether there is room for a hand where a page asks for writing.
// In: a sheet's finished pages, on one paper or several. Out: diagnostics at its blocks.
#pragma once

#include <limits>
#include <map>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "layout/page.h"
#include "model/sheet.h"
#include "review/phrase_list.h"

namespace tandem::review {

/// What a page has to answer one question on; of several papers, the least.
struct WritingRoom {
  double length = std::numeric_limits<double>::infinity();  ///< of all its lines together, points
  double height = std::numeric_limits<double>::infinity();  ///< of its lowest line, points
};

/// By 'sheet.block', as fields are named, and by the question as listeners hear it.
using WritingRooms = std::map<std::pair<std::string, std::string>, WritingRoom>;

/// Takes the rooms of a document, and where one is known already, keeps the lesser.
void measure_rooms(const layout::Document& document, WritingRooms& rooms);

/// Reports 'low-line' where a hand has less than a line's least height.
void check_line_heights(const model::Sheet& sheet, const WritingRooms& rooms, Diagnostics& found);

/// Reports 'little-room' where a question's words ask for more than its lines hold. Of other blocks than
/// questions nobody knows by their words how much there is to say.
void check_room(const model::Sheet& sheet, const WritingRooms& rooms, const PhraseList& phrases,
                Diagnostics& found);

}  // namespace tandem::review
