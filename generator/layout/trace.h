// Stage: layout. Pages as text, for tests and for people: one line an item, in painting order.
#pragma once

#include <string>

#include "layout/page.h"

namespace tandem::layout {

/// Points with one decimal, tags indented by their depth:
///   page 1 595.3 x 841.9
///     H1
///       text 56.7,98.2 w120.4 24.0pt Vollkorn-SemiBold #1d2b33 "Weekly check-in"
std::string trace(const Document& document);
std::string trace(const Page& page);

}  // namespace tandem::layout
