#include "compose/field_descriptions.h"

#include <set>
#include <string_view>
#include <vector>

#include "blocks/tools/spoken_field.h"

namespace tandem {
namespace {

/// All items of one field: the buttons of a row have one name.
struct Field {
  std::vector<FieldItem*> items;
  std::string sheet;
  const std::string& description() const { return items.front()->description; }
  void describe(const std::string& words) {
    for (FieldItem* item : items) item->description = words;
  }
};

std::vector<Field> fields_of(Document& document) {
  std::vector<Field> fields;
  std::map<std::string_view, std::size_t> by_name;
  for (Page& page : document.pages) {
    for (Item& item : page.items) {
      auto* field = std::get_if<FieldItem>(&item);
      if (!field || field->kind == FieldItem::Kind::reset_button) continue;
      const auto [known, is_new] = by_name.try_emplace(field->name, fields.size());
      if (is_new) fields.push_back({{}, field->name.substr(0, field->name.find('.'))});
      fields[known->second].items.push_back(field);
    }
  }
  return fields;
}

std::map<std::string, std::vector<Field*>> by_description(std::vector<Field>& fields) {
  std::map<std::string, std::vector<Field*>> groups;
  for (Field& field : fields) groups[field.description()].push_back(&field);
  return groups;
}

bool are_of_one_sheet(const std::vector<Field*>& fields) {
  std::set<std::string_view> sheets;
  for (const Field* field : fields) sheets.insert(field->sheet);
  return sheets.size() == 1;
}

}  // namespace

void tell_fields_apart(Document& document, const std::map<std::string, std::string>& titles) {
  std::vector<Field> fields = fields_of(document);
  for (auto& [description, alike] : by_description(fields)) {
    if (are_of_one_sheet(alike)) continue;
    for (Field* field : alike) {
      const auto title = titles.find(field->sheet);
      if (title != titles.end()) field->describe(spoken({title->second, description}));
    }
  }
  for (auto& [description, alike] : by_description(fields)) {
    for (std::size_t i = 0; i < alike.size() && alike.size() > 1; ++i) {
      alike[i]->describe(description + " (" + std::to_string(i + 1) + ")");
    }
  }
}

}  // namespace tandem
