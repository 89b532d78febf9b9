// Stage: base. The line of a source that a diagnostic is about, cut to what a terminal shows around the
// place. In: a span. Out: a line and the caret that goes below it.
#pragma once

#include <string>

#include "base/source.h"

namespace tandem {

struct SourceExcerpt {
  std::string line;   ///< harmless (terminal_text.h), tabs as one space; … where it is cut
  std::string caret;  ///< spaces, then one ^ for each column of the span that is shown
};

SourceExcerpt excerpt(const SourceSpan& span);

}  // namespace tandem
