#include "delivery/field_questions.h"

#include <fmt/format.h>

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
std::string buttons_of(const AskedField& field, bool has_names) {
  std::string json;
  for (const AskedField::Button& button : field.buttons) {
    json += fmt::format("{}{{\"value\": {}", json.empty() ? "" : ", ", json_string(button.value));
    if (!has_names) append_entry(json, "label", button.label);
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

std::string FieldQuestions::rows_of_unnamed(const std::string& file, const AskedFields& asked) {
  learn(asked);
  return rows_of(file, asked, false);
}

std::string FieldQuestions::rows_of_personal(const std::string& file, const AskedFields& asked) const {
  return rows_of(file, asked, true);
}

void FieldQuestions::learn(const AskedFields& asked) {
  for (const AskedField& field : asked.fields) {
    unnamed_.emplace(field.name, Words{field.question, field.choices});
  }
}

bool FieldQuestions::knows(std::string_view sheet) const {
  const std::string start = std::string(sheet) + ".";
  const auto found = unnamed_.lower_bound(start);
  return found != unnamed_.end() && found->first.starts_with(start);
}

FieldQuestions::Words FieldQuestions::words_of(const AskedField& field, bool has_names) const {
  if (!has_names) return {field.question, field.choices};
  const auto known = unnamed_.find(field.name);
  return known == unnamed_.end() ? Words{} : known->second;
}

std::string FieldQuestions::rows_of(const std::string& file, const AskedFields& asked, bool has_names) const {
  std::string rows;
  for (const AskedField& field : asked.fields) {
    const Words words = words_of(field, has_names);
    if (!rows.empty()) rows += ",\n";
    rows += fmt::format("      {{\"name\": {}", json_string(field.full_name));
    append_entry(rows, "copy", asked.form_name);
    append_place(rows, field.name);
    append_entry(rows, "type", type_of(field.kind));
    append_entry(rows, "prompt", words.question);
    append_entry(rows, "format", field.format);
    append_choices(rows, buttons_of(field, has_names) + choices_of(words.choices));
    rows += "}";
  }
  if (rows.empty()) return {};
  return fmt::format("    {{\"file\": {}, \"fields\": [\n{}\n    ]}}", json_string(file), rows);
}

}  // namespace tandem
