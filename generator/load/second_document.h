// Stage: load, internal. What comes behind a file's first document: nothing may.
// In: a parser that has read the first one. Out: 'second-document' or 'yaml-syntax'.
#pragma once

#include "base/diagnostic.h"
#include "load/line_index.h"

namespace YAML {
class Parser;
}

namespace tandem::load {

/// Throws what the parser throws.
void report_second_document(YAML::Parser& parser, const LineIndex& lines, Diagnostics& diagnostics);

}  // namespace tandem::load
