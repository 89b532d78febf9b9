#include "answers/field_kind.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

TEST_CASE("each kind of field has a word for programs that read answers") {
  CHECK(answers::type_of(answers::TextField{}) == "text");
  CHECK(answers::type_of(answers::TextField{true}) == "lines");
  CHECK(answers::type_of(answers::CheckBoxField{}) == "check-box");
  CHECK(answers::type_of(answers::RadioField{}) == "radio-group");
  CHECK(answers::type_of(answers::ChoiceField{}) == "choice");
  CHECK(answers::type_of(answers::SignatureField{}) == "signature");
  CHECK(answers::type_of(answers::DateField{}) == "date");
  CHECK(answers::type_of(answers::ResetField{}) == "reset");
}

TEST_CASE("what a kind does not have is empty") {
  const answers::FieldKind button = answers::RadioField{"1", "1, never"};
  CHECK(answers::value_of(button) == "1");
  CHECK(answers::label_of(button) == "1, never");
  CHECK(answers::format_of(button).empty());
  CHECK(answers::text_of(button).empty());
  CHECK(answers::choices_of(button).empty());
  CHECK(answers::value_of(answers::CheckBoxField{}) == "yes");
  CHECK(answers::value_of(answers::TextField{true, "Zoë"}).empty());
  CHECK(answers::text_of(answers::TextField{false, "Zoë"}) == "Zoë");
  CHECK(answers::format_of(answers::DateField{"DD/MM/YYYY"}) == "DD/MM/YYYY");
  CHECK(answers::choices_of(answers::ChoiceField{{"me", "you"}}).size() == 2);
}

}  // namespace
}  // namespace tandem::tests
