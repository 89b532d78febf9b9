#include "delivery/field_questions.h"

#include <fmt/format.h>

#include <utility>

#include "base/json.h"

namespace tandem::delivery {
namespace {

void append_entry(std::string& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json += fmt::format(", \"{}\": {}", key, json_string(text));
}

/// A part may be missing.
void append_place(std::string& json, const answers::FieldId& id) {
  append_entry(json, "exercise", id.sheet);
  append_entry(json, "block", id.block);
  append_entry(json, "part", id.part);
}

std::string buttons_of(const answers::Question& field) {
  std::string json;
  for (const answers::RadioField& button : field.buttons) {
    json += fmt::format("{}{{\"value\": {}", json.empty() ? "" : ", ", json_string(button.value));
    append_entry(json, "label", button.label);
    json += "}";
  }
  return json;
}

/// In the order of the form, whose answer is the chosen label itself.
std::string offered(const std::vector<std::string>& choices) {
  std::string json;
  for (const std::string& choice : choices) {
    json += fmt::format("{}{{\"label\": {}}}", json.empty() ? "" : ", ", json_string(choice));
  }
  return json;
}

void append_choices(std::string& json, const std::string& choices) {
  if (!choices.empty()) json += ", \"choices\": [" + choices + "]";
}

std::string row_of(const answers::Question& field, const std::string& form_name) {
  const std::string start = form_name.empty() ? std::string() : form_name + ".";
  std::string row = fmt::format("      {{\"name\": {}", json_string(start + field.id.name()));
  append_entry(row, "copy", form_name);
  append_place(row, field.id);
  append_entry(row, "type", answers::type_of(field.kind));
  append_entry(row, "prompt", field.words);
  append_entry(row, "format", answers::format_of(field.kind));
  append_choices(row, buttons_of(field) + offered(answers::choices_of(field.kind)));
  return row + "}";
}

/// Empty without any.
std::string of_file(const std::string& file, const std::vector<std::string>& rows) {
  if (rows.empty()) return {};
  return fmt::format("    {{\"file\": {}, \"fields\": [\n{}\n    ]}}", json_string(file),
                     fmt::join(rows, ",\n"));
}

}  // namespace

FieldQuestions::FieldQuestions(personalise::CommonSheets common) : common_(std::move(common)) {
  sheets_.insert(common_.own.begin(), common_.own.end());
  sheets_.insert(common_.joint.begin(), common_.joint.end());
}

std::string FieldQuestions::rows_of_unnamed(const std::string& file, const AskedFields& asked) {
  std::vector<std::string> rows;
  for (const answers::Question& field : asked.fields) rows.push_back(row_of(field, asked.form_name));
  return of_file(file, rows);
}

FieldQuestions::Told FieldQuestions::rows_of_copy(const std::string& file, const std::string& form_name,
                                                  bool is_joint) const {
  std::vector<std::string> rows;
  for (const std::string& sheet : is_joint ? common_.joint : common_.own) {
    const auto asked = asked_.find(sheet);
    if (asked == asked_.end()) continue;
    for (const answers::Question& field : asked->second) rows.push_back(row_of(field, form_name));
  }
  return {of_file(file, rows), static_cast<int>(rows.size())};
}

void FieldQuestions::learn(const std::string& sheet, const AskedFields& asked) {
  if (sheets_.contains(sheet)) asked_.try_emplace(sheet, asked.fields);
}

}  // namespace tandem::delivery
