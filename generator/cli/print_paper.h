// Stage: cli. What the files that are to be printed say of paper, held against what a printer has. In:
// copies, whose files are all looked at, each once, before the first is sent; a printer. Out: what to ask of
// it, or diagnostics.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "cli/print_plan.h"
#include "press/printing/ticket.h"

namespace tandem::cli {

struct PagesToPrint {
  std::vector<Size> sizes;       ///< of all pages that could be read
  std::set<std::string> papers;  ///< the names of these
  std::set<std::string> sides;   ///< what files of several pages are made for, as options have it
  bool keeps_size = false;       ///< some are made to measure
};

/// Reports files that are not what they were when they were made.
PagesToPrint pages_of(const std::vector<press::CopyToPrint>& copies, const PrintPlace& place,
                      FileSystem& files, Diagnostics& diagnostics);

/// Wishes for the pages' own paper and sides where nobody has said others, and that they fit on the paper.
void wish_for_pages(const PagesToPrint& pages, const press::Printer& printer, const PrintPlace& place,
                    press::PrintWishes& wishes, Diagnostics& diagnostics);

}  // namespace tandem::cli
