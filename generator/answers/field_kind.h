// Stage: answers. How a field is answered, and what is known of its answers before they are given. Values:
// layout carries them, pdf writes them, fields.json tells them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tandem::answers {

/// Words, on one line or on several.
struct TextField {
  bool has_lines = false;
  std::string text = {};  ///< what it is filled in with from the start, such as a name that is known
};

struct CheckBoxField {
  std::string value = "yes";  ///< when it is on
};

/// One button of a row; all of a row have one id.
struct RadioField {
  std::string value = {};
  std::string label = {};  ///< what a listener hears of this one; empty: its value
};

/// Words to take one of, where others may be typed, too.
struct ChoiceField {
  std::vector<std::string> choices = {};
};

struct SignatureField {};

struct DateField {
  std::string format = {};  ///< as a listener hears it: 'MM/DD/YYYY'
};

/// Empties all fields; it is for the screen alone, never printed, and no answer.
struct ResetField {};

using FieldKind =
    std::variant<TextField, CheckBoxField, RadioField, ChoiceField, SignatureField, DateField, ResetField>;

/// 'text', 'lines', 'check-box', 'radio-group', 'choice', 'signature', 'date' or 'reset', as fields.json says
/// it.
std::string_view type_of(const FieldKind& kind);

// What some kinds have; empty of the others.
const std::string& value_of(const FieldKind& kind);
const std::string& label_of(const FieldKind& kind);
const std::string& format_of(const FieldKind& kind);
const std::string& text_of(const FieldKind& kind);
const std::vector<std::string>& choices_of(const FieldKind& kind);

}  // namespace tandem::answers
