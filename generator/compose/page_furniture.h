// Stage: compose. Header, footer and the id of each page, added when the number of pages is known: the one
// second pass.
#pragma once

#include <string>
#include <vector>

#include "compose/leaf_id.h"
#include "model/page_master.h"
#include "setting/letterhead.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// What header and footer say of one page.
struct PageFacts {
  std::string title;  ///< of the sheet; empty on a cover
  bool has_furniture = true;
  bool has_margin = false;     ///< for the facilitator, beside a smaller page: furniture reaches below it
  SourceSpan title_span = {};  ///< where the title was written; no place for a theme's own words
};

/// What they say of all pages of a document.
struct DocumentFacts {
  std::string copy;  ///< 'A', 'B', 'Together', or empty
  std::string workshop;
  std::string date;
  SourceSpan workshop_span = {};
  SourceSpan date_span = {};
  LeafId leaf = {};  ///< without numbers; without a letter where the document is nobody's
};

/// Appends header, footer and id to each page as artifacts. The id stands on every page, whatever fills it,
/// in the margin below the footer; what programs find it by is the artifact's `alternative`. `pages` and
/// `facts` are of one length.
void add_furniture(std::vector<layout::Page>& pages, const std::vector<PageFacts>& facts,
                   const DocumentFacts& document, const setting::Letterhead& letterhead,
                   const model::PageMaster& master, setting::Workplace& at);

/// How far up from the paper's edge the id's line is, in points.
double height_of_leaf_id(const model::PageMaster& master);

/// The organisation's logo in the top margin of a handout's first page, where the header leaves room.
void add_logo(layout::Page& page, const setting::Letterhead& letterhead, const model::PageMaster& master,
              layout::ElementNumbers& numbers);

}  // namespace tandem::compose
