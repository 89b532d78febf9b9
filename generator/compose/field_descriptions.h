// Stage: compose. What listeners hear of a document's fields, told apart where two blocks happen to ask
// alike. In: a document whose blocks have described their fields. Out: no description twice.
#pragma once

#include <map>
#include <string>

#include "layout/page.h"

namespace tandem::compose {

/// Fields of two sheets get their sheet's title in front; those of one sheet, their place among the alike.
/// `titles` by the sheet's id, with which a field's name begins.
void tell_fields_apart(layout::Document& document, const std::map<std::string, std::string>& titles);

}  // namespace tandem::compose
