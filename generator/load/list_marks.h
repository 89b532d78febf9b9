// Stage: load, internal. Signs at the start of a line that were meant to begin an item of a list, and begin
// none: '-You' for '- You', '1.You', and the bullets of text programs. They are printed, run into one
// paragraph. In: a text, and where it was written. Out: a warning for each.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "load/rich_text.h"
#include "load/scalar_source.h"

namespace tandem::load {

/// Reports 'list-mark'. `text`: as Markdown reads it. A line is one of the text or, where YAML has joined
/// lines, of its source.
void report_false_marks(std::string_view text, RichTextForm form, ScalarPlaces& places,
                        Diagnostics& diagnostics);

}  // namespace tandem::load
