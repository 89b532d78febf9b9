#include "model/group_sizes.h"

namespace tandem::model {

bool suits_group(const Sheet& sheet, std::size_t couples) {
  const auto& [least, most] = sheet.group_size;
  const int count = static_cast<int>(couples);
  return most == 0 || (least <= count && count <= most);
}

}  // namespace tandem::model
