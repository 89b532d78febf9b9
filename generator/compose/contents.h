// Stage: compose. What is in a copy and on which page: as a list on a cover, or on a page of its own.
// In: the sheets' titles and pages. Out: strips in the galley; each entry is a link.
#pragma once

#include <vector>

#include "setting/workplace.h"

namespace tandem::compose {

struct ContentsEntry {
  const load::InlineText* title;
  const load::InlineText* purpose;
  int page = 0;  ///< counts from 1; 0 while it is not known yet
};

/// A small heading and the titles.
void add_contents_list(const std::vector<ContentsEntry>& entries, setting::Workplace& at);

/// The same as a page of its own, with each sheet's purpose.
void add_contents_page(const std::vector<ContentsEntry>& entries, setting::Workplace& at);

}  // namespace tandem::compose
