#include "delivery/asked_fields.h"

#include <map>
#include <string_view>

#include "layout/page_fields.h"

namespace tandem {

AskedFields fields_asked(const Document& document) {
  AskedFields asked{document.form_name, {}};
  std::map<std::string_view, std::size_t> by_name;
  for (const Page& page : document.pages) {
    for_each_field(page.items, [&](const FieldItem& field) {
      const auto [known, is_new] = by_name.try_emplace(field.name, asked.fields.size());
      if (is_new) {
        asked.fields.push_back({field.name, field.kind, field.description, field.format, field.choices, {}});
      }
      if (!field.value.empty()) asked.fields[known->second].buttons.push_back({field.value, field.option});
    });
  }
  return asked;
}

}  // namespace tandem
