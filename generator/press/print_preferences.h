// Stage: press. What a PDF says itself of how it is to be printed, for viewers and for us. In: a file. Out:
// the same as values.
#pragma once

#include <optional>

#include "press/imposition/impose.h"
#include "press/pdf_objects.h"

namespace tandem::press {

/// ISO 32000-1, table 150.
struct PrintPreferences {
  std::optional<DuplexEdge> edge = {};  ///< nothing where it does not say
  bool keeps_size = false;              ///< it is made to measure: labels, what is cut or folded
};

PrintPreferences preferences_of(const PdfFile& file);

/// The same as an entry of a file's root.
PdfObject preferences_in(PdfFile& file, const PrintPreferences& preferences);

}  // namespace tandem::press
