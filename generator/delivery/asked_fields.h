// Stage: delivery. What the pages of a document ask, kept when the pages are gone: a few kilobytes in place
// of megabytes. In: a document. Out: its fields, each once.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace tandem {

struct AskedField {
  struct Button {
    std::string value;
    std::string label;  ///< may be empty
  };
  std::string name;  ///< 'exercise.block.part'; a part may be missing
  FieldItem::Kind kind = FieldItem::Kind::text;
  std::string question;
  std::string format;
  std::vector<std::string> choices;
  std::vector<Button> buttons;

  /// The id of the sheet that asks.
  std::string sheet() const { return name.substr(0, name.find('.')); }
};

struct AskedFields {
  std::string form_name;  ///< of the copy, which stands before its fields' names; empty for none
  std::vector<AskedField> fields;
};

/// In reading order; the buttons of a row are one field, and one that clears a form is none.
AskedFields fields_asked(const Document& document);

}  // namespace tandem
