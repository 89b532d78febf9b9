#include "delivery/field_questions.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("the buttons of a scale are one field with its choices") {
  Document document;
  document.form_name = "a";
  document.pages.resize(1);
  for (const char* step : {"1", "2"}) {
    FieldItem ring;
    ring.kind = FieldItem::Kind::radio_button;
    ring.name = "ways.often.statement-1";
    ring.description = "I \"ask\"";
    ring.value = step;
    if (ring.value == "1") ring.option = "1, never";
    document.pages[0].items.emplace_back(ring);
  }
  FieldItem date;
  date.kind = FieldItem::Kind::date;
  date.name = "ways.day";
  date.format = "MM/DD/YYYY";
  document.pages[0].items.emplace_back(date);
  FieldQuestions questions;
  CHECK(questions.rows_of_unnamed("x.pdf", fields_asked(document)) ==
        "    {\"file\": \"x.pdf\", \"fields\": [\n"
        "      {\"name\": \"a.ways.often.statement-1\", \"copy\": \"a\", \"exercise\": \"ways\", "
        "\"block\": \"often\", \"part\": \"statement-1\", \"type\": \"radio-group\", \"prompt\": \"I "
        "\\\"ask\\\"\", "
        "\"choices\": [{\"value\": \"1\", \"label\": \"1, never\"}, {\"value\": \"2\"}]},\n"
        "      {\"name\": \"a.ways.day\", \"copy\": \"a\", \"exercise\": \"ways\", \"block\": \"day\", "
        "\"type\": \"date\", \"format\": \"MM/DD/YYYY\"}\n"
        "    ]}");
}

TEST_CASE("what a field offers to choose from is listed as the handout says it, not with a couple's names") {
  const auto page_with = [](const std::string& name) {
    Document document;
    document.pages.resize(1);
    FieldItem field;
    field.kind = FieldItem::Kind::choice;
    field.name = "load.who.row-1";
    field.description = "Meals: who?";
    field.choices = {name, "Both"};
    document.pages[0].items.emplace_back(field);
    return document;
  };
  const Document handout = page_with("Partner A");
  const Document copy = page_with("Philomena");
  const std::string row =
      "\"type\": \"choice\", \"prompt\": \"Meals: who?\", "
      "\"choices\": [{\"label\": \"Partner A\"}, {\"label\": \"Both\"}]}";
  FieldQuestions questions;
  CHECK_THAT(questions.rows_of_unnamed("handout.pdf", fields_asked(handout)), Contains(row));
  CHECK_THAT(questions.rows_of_personal("copy.pdf", fields_asked(copy), {"load"}), Contains(row));
  CHECK(questions.knows("load"));
  const FieldQuestions unknown;
  CHECK_FALSE(unknown.knows("load"));
  const std::string silent = unknown.rows_of_personal("copy.pdf", fields_asked(copy), {"load"});
  CHECK_THAT(silent, !Contains("choices") && !Contains("prompt") && !Contains("Philomena"));
}

TEST_CASE("of a sheet that bends, a couple's entry has what everybody may read") {
  const auto page_with = [](const std::vector<std::string>& names) {
    Document document;
    document.pages.resize(1);
    for (const std::string& name : names) {
      FieldItem field;
      field.name = name;
      field.description = "Says " + name;
      document.pages[0].items.emplace_back(field);
    }
    return document;
  };
  using Bends = BendingSheets::Bends;
  FieldQuestions questions({{{"bent", Bends::within}, {"some", Bends::as_a_whole}}});
  questions.learn(fields_asked(page_with({"plain.one", "bent.first", "bent.second", "some.one"})));
  const auto listed = [&](const std::vector<std::string>& names, const std::vector<std::string>& sheets) {
    Document copy = page_with(names);
    copy.form_name = "a";
    FieldItem note;
    note.name = "notes.page-6";
    copy.pages[0].items.emplace_back(note);
    return questions.rows_of_personal("copy.pdf", fields_asked(copy), sheets);
  };
  const std::string usual = listed({"plain.one", "bent.first", "bent.second"}, {"plain", "bent"});
  CHECK_THAT(usual, Contains("\"a.plain.one\"") && Contains("\"a.bent.first\"") &&
                        Contains("\"prompt\": \"Says bent.second\""));
  CHECK(usual.find("a.plain.one") < usual.find("a.bent.first"));
  CHECK(usual.find("a.bent.second") < usual.find("a.notes.page-6"));
  // More, fewer or none at all, and a sheet that others have not got: nobody sees it.
  CHECK(listed({"plain.one", "bent.first", "bent.nights"}, {"plain", "bent"}) == usual);
  CHECK(listed({"plain.one", "some.one", "bent.second"}, {"plain", "some", "bent"}) == usual);
  CHECK(listed({"plain.one"}, {"plain", "bent"}) == usual);
}

}  // namespace
}  // namespace tandem::tests
