// Stage: pdf. Finished pages to the bytes of a PDF 1.7 file (ISO 32000-1): subset fonts, tagged content,
// outline, page labels, metadata, object streams.
// In: a Document. Out: bytes; the same document gives the same bytes.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "layout/page.h"

namespace tandem {

struct PdfOptions {
  /// Seconds since 1970-01-01 UTC for CreationDate and ModDate; they are left out where negative.
  std::int64_t date = -1;
  std::string producer = "Tandem";
};

/// A document that cannot be written: an unreadable picture, a font that cannot be subset.
/// The message names the file or object.
class PdfError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws PdfError. Safe to call from several threads with different documents.
std::string write_pdf(const Document& document, const PdfOptions& options = {});

}  // namespace tandem
