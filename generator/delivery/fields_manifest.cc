#include "delivery/fields_manifest.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"

namespace tandem {
namespace {

const char* type_of(FieldItem::Kind kind) {
  switch (kind) {
    case FieldItem::Kind::text:
      return "text";
    case FieldItem::Kind::multiline_text:
      return "lines";
    case FieldItem::Kind::check_box:
      return "check-box";
    case FieldItem::Kind::radio_button:
      return "radio-group";
    case FieldItem::Kind::choice:
      return "choice";
    case FieldItem::Kind::signature:
      return "signature";
    case FieldItem::Kind::date:
      return "date";
    case FieldItem::Kind::reset_button:
      return "reset";
  }
  return "text";
}

/// All widgets of one field: the buttons of a row have one name.
struct Field {
  const FieldItem* first = nullptr;
  std::vector<const FieldItem*> buttons;
};

std::vector<Field> fields_of(const Document& document) {
  std::vector<Field> fields;
  std::map<std::string_view, std::size_t> by_name;
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const auto* field = std::get_if<FieldItem>(&item);
      if (!field || field->kind == FieldItem::Kind::reset_button) continue;
      const auto [known, is_new] = by_name.try_emplace(field->name, fields.size());
      if (is_new) fields.push_back({field, {}});
      if (!field->value.empty()) fields[known->second].buttons.push_back(field);
    }
  }
  return fields;
}

void append_entry(std::string& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json += fmt::format(", \"{}\": {}", key, json_string(text));
}

/// 'exercise.block.part' as three entries; a part may be missing.
void append_place(std::string& json, std::string_view name) {
  for (const char* key : {"exercise", "block", "part"}) {
    const bool is_last = std::string_view(key) == "part";
    const std::size_t stop = is_last ? std::string_view::npos : name.find('.');
    append_entry(json, key, name.substr(0, stop));
    if (stop == std::string_view::npos) return;
    name.remove_prefix(stop + 1);
  }
}

/// Labels come from the author's text like questions, and may hold names as those do.
std::string buttons_of(const Field& field, bool has_names) {
  std::string json;
  for (const FieldItem* button : field.buttons) {
    json += fmt::format("{}{{\"value\": {}", json.empty() ? "" : ", ", json_string(button->value));
    if (!has_names) append_entry(json, "label", button->option);
    json += "}";
  }
  return json;
}

/// In the order of the form, whose answer is the chosen label itself.
std::string choices_of(const std::vector<std::string>& choices) {
  std::string json;
  for (const std::string& choice : choices) {
    json += fmt::format("{}{{\"label\": {}}}", json.empty() ? "" : ", ", json_string(choice));
  }
  return json;
}

void append_choices(std::string& json, const std::string& choices) {
  if (!choices.empty()) json += ", \"choices\": [" + choices + "]";
}

}  // namespace

std::string FieldsManifest::add_unnamed(const std::string& file, const Document& document) {
  learn(document);
  return add(file, document, false);
}

std::string FieldsManifest::add_personal(const std::string& file, const Document& document) {
  return add(file, document, true);
}

void FieldsManifest::learn(const Document& document) {
  for (const Field& field : fields_of(document)) {
    unnamed_.emplace(field.first->name, Words{field.first->description, field.first->choices});
  }
}

bool FieldsManifest::knows(std::string_view sheet) const {
  const std::string start = std::string(sheet) + ".";
  const auto found = unnamed_.lower_bound(start);
  return found != unnamed_.end() && found->first.starts_with(start);
}

void FieldsManifest::keep(std::string rows) {
  if (!rows.empty()) files_.push_back(std::move(rows));
}

FieldsManifest::Words FieldsManifest::words_of(const FieldItem& field, bool has_names) const {
  if (!has_names) return {field.description, field.choices};
  const auto known = unnamed_.find(field.name);
  return known == unnamed_.end() ? Words{} : known->second;
}

std::string FieldsManifest::add(const std::string& file, const Document& document, bool has_names) {
  std::string rows;
  for (const Field& field : fields_of(document)) {
    const Words words = words_of(*field.first, has_names);
    if (!rows.empty()) rows += ",\n";
    rows += fmt::format("      {{\"name\": {}", json_string(full_field_name(document, *field.first)));
    append_entry(rows, "copy", document.form_name);
    append_place(rows, field.first->name);
    append_entry(rows, "type", type_of(field.first->kind));
    append_entry(rows, "prompt", words.question);
    append_entry(rows, "format", field.first->format);
    append_choices(rows, buttons_of(field, has_names) + choices_of(words.choices));
    rows += "}";
  }
  if (rows.empty()) return {};
  files_.push_back(fmt::format("    {{\"file\": {}, \"fields\": [\n{}\n    ]}}", json_string(file), rows));
  return files_.back();
}

std::string FieldsManifest::json() const {
  return fmt::format("{{\n  \"files\": [\n{}\n  ]\n}}\n", fmt::join(files_, ",\n"));
}

std::map<std::string, std::string> rows_by_file(std::string_view json) {
  constexpr std::string_view start = "    {\"file\": ";
  constexpr std::string_view behind_name = ", \"fields\": [";
  constexpr std::string_view end = "\n    ]}";
  std::map<std::string, std::string> rows;
  for (std::size_t at = json.find(start); at != json.npos; at = json.find(start, at + 1)) {
    const std::size_t name = at + start.size();
    const std::size_t name_end = json.find(behind_name, name);
    const std::size_t stop = json.find(end, name);
    if (name_end == json.npos || stop == json.npos) break;
    rows.emplace(json.substr(name, name_end - name), json.substr(at, stop + end.size() - at));
  }
  return rows;
}

}  // namespace tandem
