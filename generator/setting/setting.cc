#include "setting/setting.h"

namespace tandem::setting {

Setting Setting::inside(double its_width) const {
  Setting inner = *this;
  inner.width = its_width;
  inner.margin_width = 0;
  return inner;
}

answers::FieldId Setting::field_id(const load::Identifier& block, const std::string& part) const {
  return {sheet_id, block.value, part};
}

}  // namespace tandem::setting
