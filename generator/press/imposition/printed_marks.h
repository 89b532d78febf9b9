// Stage: press, internal. What lies on a page besides what is painted on it (ISO 32000-1, 12.5): answers that
// were typed in, stamps, drawings. In: a page. Out: what of it paper shows, and where.
#pragma once

#include <vector>

#include "press/imposition/matrix.h"
#include "press/pdf_objects.h"

namespace tandem::press {

/// A form XObject and its place on the page, in the page's own units.
struct PrintedMark {
  PdfObject appearance;
  Matrix matrix;
};

/// Fields that nobody has filled in: a pack draws its own lines to write on, and so these are for a screen
/// alone; of a form from elsewhere they may be the boxes themselves.
enum class EmptyFields { left_out, shown };

/// Notes and links are left out. `form`: the file's /AcroForm. Throws UnreadablePdf where an answer has no
/// appearance.
std::vector<PrintedMark> printed_marks(const PdfObject& page, const PdfObject& form,
                                       EmptyFields empty = EmptyFields::left_out);

}  // namespace tandem::press
