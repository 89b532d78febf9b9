#include "answers/field_kind.h"

#include <array>

namespace tandem::answers {
namespace {

const std::string& no_words() {
  static const std::string none;
  return none;
}

}  // namespace

std::string_view type_of(const FieldKind& kind) {
  constexpr std::array<std::string_view, std::variant_size_v<FieldKind>> types{
      "text", "check-box", "radio-group", "choice", "signature", "date", "reset"};
  const auto* text = std::get_if<TextField>(&kind);
  return text && text->has_lines ? "lines" : types[kind.index()];
}

const std::string& value_of(const FieldKind& kind) {
  if (const auto* box = std::get_if<CheckBoxField>(&kind)) return box->value;
  const auto* button = std::get_if<RadioField>(&kind);
  return button ? button->value : no_words();
}

const std::string& label_of(const FieldKind& kind) {
  const auto* button = std::get_if<RadioField>(&kind);
  return button ? button->label : no_words();
}

const std::string& format_of(const FieldKind& kind) {
  const auto* date = std::get_if<DateField>(&kind);
  return date ? date->format : no_words();
}

const std::string& text_of(const FieldKind& kind) {
  const auto* text = std::get_if<TextField>(&kind);
  return text ? text->text : no_words();
}

const std::vector<std::string>& choices_of(const FieldKind& kind) {
  static const std::vector<std::string> none;
  const auto* choice = std::get_if<ChoiceField>(&kind);
  return choice ? choice->choices : none;
}

}  // namespace tandem::answers
