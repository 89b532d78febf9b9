// Stage: compose. Binds many documents into one, to print a whole workshop in one go.
// In: finished documents with a label each. Out: parts of one file, whose outline and page labels tell them
// apart, and which say what language they are in.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace tandem::compose {

/// What tells a document from the others: in words for the outline, and in short for the page labels. Both
/// say whose page it is by the couple's id ('couple-01: Partner A', 'couple-01 A 3'), never by name.
struct PartLabel {
  std::string title;
  std::string page_prefix;
};

/// A document as a part of a file: its pages stand in an element with its language, its bookmarks below one
/// for all of it. A button that would clear all parts is taken out.
layout::Document as_part(layout::Document document, const PartLabel& label);

/// One document of many, in the order of reading, all with the first one's language and answers.
struct NamedDocument {
  std::string label;
  const layout::Document* document = nullptr;
};
layout::Document collate(const std::string& title, const std::vector<NamedDocument>& documents);

}  // namespace tandem::compose
