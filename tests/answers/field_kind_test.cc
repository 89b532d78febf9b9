#include "answers/field_kind.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

TEST_CASE("each kind of field has a word for programs that read answers") {
  CHECK(type_of(TextField{}) == "text");
  CHECK(type_of(TextField{true}) == "lines");
  CHECK(type_of(CheckBoxField{}) == "check-box");
  CHECK(type_of(RadioField{}) == "radio-group");
  CHECK(type_of(ChoiceField{}) == "choice");
  CHECK(type_of(SignatureField{}) == "signature");
  CHECK(type_of(DateField{}) == "date");
  CHECK(type_of(ResetField{}) == "reset");
}

TEST_CASE("what a kind does not have is empty") {
  const FieldKind button = RadioField{"1", "1, never"};
  CHECK(value_of(button) == "1");
  CHECK(label_of(button) == "1, never");
  CHECK(format_of(button).empty());
  CHECK(text_of(button).empty());
  CHECK(choices_of(button).empty());
  CHECK(value_of(CheckBoxField{}) == "yes");
  CHECK(value_of(TextField{true, "Zoë"}).empty());
  CHECK(text_of(TextField{false, "Zoë"}) == "Zoë");
  CHECK(format_of(DateField{"DD/MM/YYYY"}) == "DD/MM/YYYY");
  CHECK(choices_of(ChoiceField{{"me", "you"}}).size() == 2);
}

}  // namespace
}  // namespace tandem::tests
