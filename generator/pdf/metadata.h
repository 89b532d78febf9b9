// Stage: pdf. What the file says about itself: information dictionary (ISO 32000-1, 14.3.3) and XMP
// (ISO 16684-1), which say the same.
// In: the document's title, author, subject, language, options. Out: dictionary entries and an XMP packet.
#pragma once

#include <string>

#include "layout/page.h"
#include "pdf/pdf_writer.h"

namespace tandem::pdf {

std::string information_entries(const layout::Document& document, const PdfOptions& options);

/// `is_archival`: the packet says PDF/A-2a beside PDF/UA-1.
std::string xmp_packet(const layout::Document& document, const PdfOptions& options, bool is_archival = false);

}  // namespace tandem::pdf
