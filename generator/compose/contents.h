// Stage: compose. What is in a copy and on which page: as a list on a cover, or on a page of its own.
// In: the sheets' titles and pages. Out: strips in the galley; each entry is a link.
#pragma once

#include <vector>

#include "setting/workplace.h"

namespace tandem {

struct ContentsEntry {
  const InlineText* title;
  const InlineText* purpose;
  int page = 0;  ///< counts from 1; 0 while it is not known yet
};

/// A small heading and the titles.
void add_contents_list(const std::vector<ContentsEntry>& entries, Workplace& at);

/// The same as a page of its own, with each sheet's purpose.
void add_contents_page(const std::vector<ContentsEntry>& entries, Workplace& at);

}  // namespace tandem
