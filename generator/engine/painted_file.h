// Stage: engine. A product's documents to the bytes of files.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/product.h"
#include "model/theme.h"
#include "pdf/batch_cache.h"
#include "pdf/pdf_writer.h"

namespace tandem::engine {

/// How a run's documents become files.
struct Finish {
  pdf::PdfOptions pdf;  ///< as of a form; the date
  model::Fillable fillable = model::Fillable::yes;
};

/// A file to paint: its name, and the place of the content that it is made of, for errors.
struct FileToPaint {
  std::string name;
  SourceSpan span;
};

struct PaintedFile {
  std::string name;
  std::string bytes;
  int pages = 0;
  int fields = 0;  ///< that can be filled in
};

/// As a form, for paper, or both: 'load-map.pdf' and 'load-map-print.pdf'. A document without fields is one
/// file in any case. What cannot be painted is reported ('cannot-paint') and left out.
std::vector<PaintedFile> paint_versions(const FileToPaint& file, const layout::Document& document,
                                        const Finish& finish, pdf::BatchCache& cache, Diagnostics& found);

/// All of a product's.
std::vector<PaintedFile> paint(const Product& product, const Finish& finish, pdf::BatchCache& cache,
                               Diagnostics& found);

}  // namespace tandem::engine
