// Stage: delivery. What the pages of a document ask, kept when the pages are gone: a few kilobytes in place
// of megabytes. In: a document. Out: its fields, each once.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "layout/page.h"

namespace tandem::delivery {

struct AskedFields {
  std::string form_name;  ///< of the copy, which stands before its fields' names; empty for none
  std::vector<answers::Question> fields;
};

/// In reading order; the buttons of a row are one field, and one that clears a form is none.
AskedFields fields_asked(const layout::Document& document);

}  // namespace tandem::delivery
