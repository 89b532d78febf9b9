// Stage: compose. Binds many documents into one, to print a whole workshop in one go.
// In: finished documents with a label each. Out: one document whose outline and page labels tell them apart.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace tandem {

/// One document of many, in print order: for each couple A, B, joint. Labels say whose page it is by the
/// couple's id ('couple-01 A 3'), never by name.
struct NamedDocument {
  std::string label;
  const Document* document = nullptr;
};
Document collate(const std::string& title, const std::vector<NamedDocument>& documents);

}  // namespace tandem
