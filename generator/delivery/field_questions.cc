#include "delivery/field_questions.h"

#include <fmt/format.h>

#include "base/json.h"
#include "model/bending.h"

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

BendingSheets bending_sheets(const Project& project) {
  using Bends = BendingSheets::Bends;
  BendingSheets bending;
  const auto look_at = [&](const auto& sheets) {
    for (const auto& [id, sheet] : sheets) {
      if (!sheet->bending) continue;
      Bends& bends = bending.sheets.try_emplace(id, Bends::within).first->second;
      if (sheet->bending->when) bends = Bends::as_a_whole;
    }
  };
  look_at(project.sheets);
  for (const auto& [language, translation] : project.translations) look_at(translation.sheets);
  return bending;
}

std::string FieldQuestions::rows_of_unnamed(const std::string& file, const AskedFields& asked) {
  learn(asked);
  Told all;
  for (const AskedField& field : asked.fields) all.push_back(&field);
  return rows_of(file, asked.form_name, all, false);
}

std::string FieldQuestions::rows_of_personal(const std::string& file, const AskedFields& asked,
                                             const std::vector<std::string>& sheets) const {
  return rows_of(file, asked.form_name, told_of(asked, sheets), true);
}

FieldQuestions::Told FieldQuestions::told_of(const AskedFields& asked,
                                             const std::vector<std::string>& sheets) const {
  std::map<std::string, Told, std::less<>> of_sheets;
  for (const std::string& sheet : sheets) of_sheets.try_emplace(sheet);
  Told behind;  // pages for notes are no sheet's
  for (const AskedField& field : asked.fields) {
    const auto of = of_sheets.find(field.sheet());
    (of == of_sheets.end() ? behind : of->second).push_back(&field);
  }
  Told told;
  for (const std::string& sheet : sheets) {
    const auto bends = bending_.sheets.find(sheet);
    if (bends == bending_.sheets.end()) {
      const Told& own = of_sheets[sheet];
      told.insert(told.end(), own.begin(), own.end());
    } else if (bends->second == BendingSheets::Bends::within) {
      const auto usual = usual_.find(sheet);
      if (usual == usual_.end()) continue;
      for (const AskedField& field : usual->second) told.push_back(&field);
    }
  }
  told.insert(told.end(), behind.begin(), behind.end());
  return told;
}

void FieldQuestions::learn(const AskedFields& asked) {
  std::map<std::string, std::vector<AskedField>, std::less<>> of_sheets;
  for (const AskedField& field : asked.fields) {
    unnamed_.emplace(field.name, Words{field.question, field.choices});
    const std::string sheet = field.sheet();
    if (bending_.sheets.contains(sheet)) of_sheets[sheet].push_back(field);
  }
  usual_.merge(of_sheets);
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

std::string FieldQuestions::rows_of(const std::string& file, const std::string& form_name, const Told& fields,
                                    bool has_names) const {
  const std::string start = form_name.empty() ? std::string() : form_name + ".";
  std::string rows;
  for (const AskedField* each : fields) {
    const AskedField& field = *each;
    const Words words = words_of(field, has_names);
    if (!rows.empty()) rows += ",\n";
    rows += fmt::format("      {{\"name\": {}", json_string(start + field.name));
    append_entry(rows, "copy", form_name);
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
