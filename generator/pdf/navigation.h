// Stage: pdf. How a reader moves through the file: outline (ISO 32000-1, 12.3.3) and page labels (12.4.2).
// In: the document's entries. Out: outline entries, and the catalog's /PageLabels.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "pdf/file_frame.h"

namespace tandem::pdf {

/// Throws PdfError for an entry that leads to no page or is more than one level deeper than the one before.
void write_outline(const layout::Document& document, const std::vector<ObjectNumber>& pages, FileFrame& to);

/// The value of /PageLabels; empty if there are no labels. Throws PdfError where a label starts on no page
/// or labels are out of order.
std::string page_labels(const std::vector<layout::PageLabel>& labels, std::size_t page_count);

}  // namespace tandem::pdf
