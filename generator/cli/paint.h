// Stage: cli. Finished documents to the bytes of files, with the run's date.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/surroundings.h"
#include "layout/page.h"
#include "model/calendar_date.h"
#include "model/theme.h"
#include "pdf/batch_cache.h"
#include "pdf/pdf_writer.h"

namespace tandem {

/// The day of the build: that of SOURCE_DATE_EPOCH, or today's. Nothing where neither is known.
std::optional<CalendarDate> build_date(const Surroundings& surroundings);

/// Throws UsageError for a SOURCE_DATE_EPOCH that is none.
PdfOptions pdf_options(const Surroundings& surroundings);

/// A file to paint: its name, and the place of the content that it is made of, for errors.
struct FileToPaint {
  std::string name;
  SourceSpan span;
};

/// Nothing after reporting 'cannot-paint'.
std::optional<std::string> paint(const FileToPaint& file, const Document& document, const PdfOptions& pdf,
                                 BatchCache& cache, Diagnostics& diagnostics);

struct PaintedFile {
  std::string name;
  std::string bytes;
};

/// As a form, for paper, or both: 'load-map.pdf' and 'load-map-print.pdf'. A document without fields is one
/// file in any case.
std::vector<PaintedFile> paint_versions(const FileToPaint& file, const Document& document, PdfOptions pdf,
                                        Fillable fillable, BatchCache& cache, Diagnostics& diagnostics);

}  // namespace tandem
