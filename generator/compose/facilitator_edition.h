// Stage: compose. The facilitator's edition: the participant's page, a little smaller, and beside it what to
// say, what to watch for and how long it takes.
// In: a finished page and the notes of its blocks. Out: the page as the facilitator holds it.
#pragma once

#include <vector>

#include "blocks/block_context.h"
#include "model/page_master.h"

namespace tandem {

/// A note and how far down the participant's page its block begins, in points from the page's top.
struct PlacedNote {
  MarginNote note;
  double top = 0;
};

/// The width of the column of notes on this paper, points.
double note_width(const PageMaster& master);

/// Makes the page smaller, towards the left, and sets the notes beside their blocks. Notes that would stand
/// over each other move down, and up again from the page's foot; 'notes-too-tall' if they need more than a
/// page. Below the page there is room for the facilitator's own notes.
void annotate_page(Page& page, const std::vector<PlacedNote>& notes, const PageMaster& master, int number,
                   BlockContext& context, Diagnostics& diagnostics);

}  // namespace tandem
