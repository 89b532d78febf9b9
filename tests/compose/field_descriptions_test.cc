// What listeners hear of fields: each says something of its own.
#include "compose/field_descriptions.h"

#include <catch2/catch.hpp>

#include "blocks/tools/spoken_field.h"
#include "field_named.h"

namespace tandem::tests {
namespace {

layout::FieldItem named(const std::string& name, const std::string& description) {
  layout::FieldItem field;
  field.id = tests::field_named(name);
  field.description = description;
  return field;
}

}  // namespace

TEST_CASE("fields that ask alike are told apart by their sheet, then by their place") {
  layout::Document document;
  document.pages.resize(2);
  document.pages[0].items = {named("walk.a", "Something else"), named("walk.b", "Something else"),
                             named("walk.c", "Where to"), named("walk.row", "How far"),
                             named("walk.row", "How far")};
  document.pages[1].items = {named("talk.a", "Something else"), named("talk.d", "About what")};
  compose::tell_fields_apart(document, {{"walk", "A walk"}, {"talk", "A talk"}});
  std::string spoken;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items)
      spoken += std::get<layout::FieldItem>(item).description + "\n";
  }
  CHECK(spoken ==
        "A walk: Something else (1)\nA walk: Something else (2)\nWhere to\nHow far\nHow far\n"
        "A talk: Something else\nAbout what\n");
}

TEST_CASE("what is said of a field is joined as it is read, and not said twice") {
  CHECK(blocks::spoken({"Kim", "Signature"}) == "Kim: Signature");
  CHECK(blocks::spoken({"Signature", "Signature"}) == "Signature");
  CHECK(blocks::spoken({"", "Date", ""}) == "Date");
  CHECK(blocks::spoken({"With love,", "Name"}) == "With love, Name");
  CHECK(blocks::spoken({"What helps?", "Row 2"}) == "What helps? Row 2");
  CHECK(blocks::counted("Something else", 0, 1) == "Something else");
  CHECK(blocks::counted("Something else", 1, 3) == "Something else 2");
}

}  // namespace tandem::tests
