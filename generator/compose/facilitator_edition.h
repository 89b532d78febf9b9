// Stage: compose. The facilitator's edition: the participant's page, a little smaller, and beside it what to
// say, what to watch for and how long it takes.
// In: a page without header and footer, and the notes of its blocks. Out: the page as the facilitator holds
// it.
#pragma once

#include <vector>

#include "model/page_master.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// A note and how far down the participant's page its block begins, in points from the page's top.
struct PlacedNote {
  layout::MarginNote note;
  double top = 0;
};

/// Where things stand on a page of the edition, in points from its top left. The column is wide enough for
/// some 26 letters a line; the participant's page becomes as small as that needs.
struct EditionFrames {
  double factor = 1;  ///< of the participant's page
  Rect page;          ///< its text
  Rect notes;         ///< the column beside it
  /// From the text's left edge to the column's right: for header and footer.
  Rect whole() const { return {page.x, notes.y, notes.right() - page.x, notes.height}; }
};
EditionFrames edition_frames(const model::PageMaster& master, const setting::Stylesheet& styles);

/// Whether the column beside a page that has `notes` has room for `another` one below them.
bool fits_beside(std::vector<PlacedNote> notes, const PlacedNote& another, const model::PageMaster& master,
                 setting::Workplace& at);

/// Makes the page smaller, towards the left, and sets the notes beside their blocks. Notes that would stand
/// over each other move down, and up again from the page's foot, and each says which step it is for;
/// 'notes-too-tall' if they need more than a page. Beside and below the page, where there are no notes, are
/// lines for the facilitator's own.
void annotate_page(layout::Page& page, const std::vector<PlacedNote>& notes, const model::PageMaster& master,
                   int number, setting::Workplace& at);

}  // namespace tandem::compose
