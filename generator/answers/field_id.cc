#include "answers/field_id.h"

namespace tandem::answers {

std::string FieldId::name() const {
  std::string name;
  name.reserve(sheet.size() + block.size() + part.size() + 2);
  name = sheet;
  if (!block.empty()) name.append(1, '.').append(block);
  if (!part.empty()) name.append(1, '.').append(part);
  return name;
}

}  // namespace tandem::answers
