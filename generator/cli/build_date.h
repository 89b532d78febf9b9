// Stage: cli. The date of a run, and of the files it makes.
#pragma once

#include <optional>

#include "cli/surroundings.h"
#include "model/calendar_date.h"
#include "pdf/pdf_writer.h"

namespace tandem::cli {

/// The day of the build: that of SOURCE_DATE_EPOCH, or today's. Nothing where neither is known.
std::optional<model::CalendarDate> build_date(const Surroundings& surroundings);

/// Throws UsageError for a SOURCE_DATE_EPOCH that is none.
pdf::PdfOptions pdf_options(const Surroundings& surroundings);

}  // namespace tandem::cli
