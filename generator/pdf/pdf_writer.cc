#include "pdf/pdf_writer.h"

#include <utility>

#include "pdf/file_writer.h"

namespace tandem::pdf {

std::string write_pdf(const layout::Document& document, const PdfOptions& options, BatchCache& cache) {
  FileWriter file(options, cache);
  file.add(document);
  return file.finish(document);
}

std::string write_pdf(const layout::Document& document, const PdfOptions& options) {
  BatchCache cache;
  return write_pdf(document, options, cache);
}

struct BoundPdf::File {
  File(layout::Document subject, const PdfOptions& options, BatchCache& cache)
      : writer(options, cache), about(std::move(subject)) {}
  FileWriter writer;
  layout::Document about;
};

BoundPdf::BoundPdf(layout::Document about, PdfOptions options, BatchCache& cache) {
  options.fillable = false;
  file_ = std::make_unique<File>(std::move(about), options, cache);
}

BoundPdf::~BoundPdf() = default;

void BoundPdf::add(const layout::Document& part) {
  file_->writer.add(part);
  file_->writer.write_complete();
}

std::string BoundPdf::finish() {
  return file_->writer.finish(file_->about);
}

}  // namespace tandem::pdf
