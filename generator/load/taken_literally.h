// Stage: load, internal. Signs that are printed as they stand, and were probably meant otherwise: quotes of a
// word processor for those of YAML, parentheses for the braces around a name. In: a text as it is written.
// Out: a warning for each.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "load/node.h"
#include "load/scalar_source.h"

namespace tandem::load {

/// Reports 'typographic-quotes' where they stand around the whole text without others.
void report_quotes_around(const Node& scalar, Diagnostics& diagnostics);

/// Reports 'name-in-parentheses', the first of each form, where {partner} was meant.
void report_parentheses(std::string_view text, ScalarPlaces& places, Diagnostics& diagnostics);

}  // namespace tandem::load
