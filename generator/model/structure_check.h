// Stage: model, internal. A translation's nodes beside those that it renders: the same keys and items, ids
// and numbers, whatever the words. In: both. Out: each difference, told where the translation has it.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

/// Reports 'translation-differs' at `span`; `original`: where it is otherwise.
void report_difference(const SourceSpan& span, const std::string& what, const SourceSpan& original,
                       Diagnostics& diagnostics);

/// `key`: what both stand behind.
void check_structure(const load::Node& translated, const load::Node& original, const std::string& key,
                     Diagnostics& diagnostics);

}  // namespace tandem::model
