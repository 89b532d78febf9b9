#include "setting/setting.h"

namespace tandem {

Setting Setting::inside(double its_width) const {
  Setting inner = *this;
  inner.width = its_width;
  inner.margin_width = 0;
  return inner;
}

std::string Setting::field_name(const Identifier& block, const std::string& part) const {
  std::string name = sheet_id + "." + block.value;
  return part.empty() ? name : name + "." + part;
}

}  // namespace tandem
