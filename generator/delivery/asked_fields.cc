#include "delivery/asked_fields.h"

#include <map>

#include "layout/page_fields.h"

namespace tandem::delivery {

AskedFields fields_asked(const layout::Document& document) {
  AskedFields asked{document.form_name, {}};
  std::map<answers::FieldId, std::size_t> by_id;
  for (const layout::Page& page : document.pages) {
    layout::for_each_field(page.items, [&](const layout::FieldItem& field) {
      const auto [known, is_new] = by_id.try_emplace(field.id, asked.fields.size());
      if (is_new) asked.fields.push_back({field.id, field.kind, field.description});
      const std::string& value = answers::value_of(field.kind);
      if (!value.empty())
        asked.fields[known->second].buttons.push_back({value, answers::label_of(field.kind)});
    });
  }
  return asked;
}

}  // namespace tandem::delivery
