// The id of a field by the name that it has on paper: 'sheet.block.part', or less.
#pragma once

#include <string>

#include "answers/field_id.h"

namespace tandem::tests {

inline answers::FieldId field_named(std::string name) {
  answers::FieldId id;
  for (std::string* each : {&id.sheet, &id.block}) {
    const auto stop = name.find('.');
    *each = name.substr(0, stop);
    if (stop == std::string::npos) return id;
    name.erase(0, stop + 1);
  }
  id.part = std::move(name);
  return id;
}

}  // namespace tandem::tests
