// Stage: pdf. Finished pages to the bytes of a PDF 1.7 file (ISO 32000-1): subset fonts, tagged content,
// outline, page labels, a form, metadata, object streams.
// In: a Document. Out: bytes; the same document gives the same bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "layout/page.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {

struct PdfOptions {
  /// Seconds since 1970-01-01 UTC for CreationDate and ModDate; they are left out where negative.
  std::int64_t date = -1;
  std::string producer = "Tandem";
  /// Fields become widgets that can be filled in on a screen; else they are room on paper alone.
  bool fillable = false;
};

struct BatchCache;

/// Throws PdfError. Safe to call from several threads with different documents and caches. The documents of
/// a batch are written faster with one BatchCache for all of them, and with the same bytes as without.
std::string write_pdf(const layout::Document& document, const PdfOptions& options, BatchCache& cache);
std::string write_pdf(const layout::Document& document, const PdfOptions& options = {});

/// One file of many documents, for paper: each is painted when it is added, and need not be kept. What is
/// held of it is the bytes of its pages.
class BoundPdf {
 public:
  /// `about`: title, author, subject and language of the whole; it has no pages.
  BoundPdf(layout::Document about, PdfOptions options, BatchCache& cache);
  ~BoundPdf();

  /// Outline and page labels of a part are those of the whole, behind what came before. Throws PdfError.
  void add(const layout::Document& part);
  std::string finish();

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace tandem::pdf
