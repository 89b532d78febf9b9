#include "delivery/field_questions.h"

#include <catch2/catch.hpp>

#include "field_named.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("the buttons of a scale are one field with its choices") {
  layout::Document document;
  document.form_name = "a";
  document.pages.resize(1);
  for (const char* step : {"1", "2"}) {
    layout::FieldItem ring;
    ring.id = field_named("ways.often.statement-1");
    ring.description = "I \"ask\"";
    ring.kind = answers::RadioField{step, step == std::string("1") ? "1, never" : ""};
    document.pages[0].items.emplace_back(ring);
  }
  layout::FieldItem date;
  date.kind = answers::DateField{"MM/DD/YYYY"};
  date.id = field_named("ways.day");
  document.pages[0].items.emplace_back(date);
  CHECK(delivery::FieldQuestions::rows_of_unnamed("x.pdf", delivery::fields_asked(document)) ==
        "    {\"file\": \"x.pdf\", \"fields\": [\n"
        "      {\"name\": \"a.ways.often.statement-1\", \"copy\": \"a\", \"exercise\": \"ways\", "
        "\"block\": \"often\", \"part\": \"statement-1\", \"type\": \"radio-group\", \"prompt\": \"I "
        "\\\"ask\\\"\", "
        "\"choices\": [{\"value\": \"1\", \"label\": \"1, never\"}, {\"value\": \"2\"}]},\n"
        "      {\"name\": \"a.ways.day\", \"copy\": \"a\", \"exercise\": \"ways\", \"block\": \"day\", "
        "\"type\": \"date\", \"format\": \"MM/DD/YYYY\"}\n"
        "    ]}");
}

/// A document that asks under these names.
delivery::AskedFields asked_by(const std::vector<std::string>& names) {
  layout::Document document;
  document.pages.resize(1);
  for (const std::string& name : names) {
    layout::FieldItem field;
    field.id = field_named(name);
    field.description = "Says " + name;
    document.pages[0].items.emplace_back(field);
  }
  return delivery::fields_asked(document);
}

TEST_CASE("what a field offers to choose from is listed as the handout says it, not with a couple's names") {
  layout::Document handout;
  handout.pages.resize(1);
  layout::FieldItem choice;
  choice.id = field_named("load.who.row-1");
  choice.description = "Meals: who?";
  choice.kind = answers::ChoiceField{{"Partner A", "Both"}};
  handout.pages[0].items.emplace_back(choice);
  const std::string row =
      "\"type\": \"choice\", \"prompt\": \"Meals: who?\", "
      "\"choices\": [{\"label\": \"Partner A\"}, {\"label\": \"Both\"}]}";
  CHECK_THAT(delivery::FieldQuestions::rows_of_unnamed("handout.pdf", delivery::fields_asked(handout)),
             Contains(row));
  delivery::FieldQuestions questions({{"load"}, {}});
  CHECK_FALSE(questions.knows("load"));
  CHECK(questions.rows_of_copy("copy.pdf", "a", false).count == 0);
  questions.learn("load", delivery::fields_asked(handout));
  CHECK(questions.knows("load"));
  const delivery::FieldQuestions::Told told = questions.rows_of_copy("copy.pdf", "a", false);
  CHECK_THAT(told.rows, Contains(row) && Contains("\"a.load.who.row-1\""));
  CHECK(told.count == 1);
}

TEST_CASE("of a couple's copy the list has what every couple's has, in the order of the recipe") {
  delivery::FieldQuestions questions({{"plain", "bent", "help"}, {"meal", "help"}});
  questions.learn("meal", asked_by({"meal.one"}));
  questions.learn("bent", asked_by({"bent.first", "bent.second"}));
  questions.learn("some", asked_by({"some.one"}));  // that is there for some alone
  questions.learn("plain", asked_by({"plain.one"}));
  questions.learn("plain", asked_by({"plain.other"}));
  questions.learn("help", asked_by({}));
  const auto names_in = [](const std::string& rows) {
    std::string names;
    const std::string key = "{\"name\": \"";
    for (std::size_t at = rows.find(key); at != rows.npos; at = rows.find(key, at + 1)) {
      const std::size_t start = at + key.size();
      names += rows.substr(start, rows.find('"', start) - start) + " ";
    }
    return names;
  };
  const delivery::FieldQuestions::Told of_a = questions.rows_of_copy("packs/c/c-a.pdf", "a", false);
  CHECK(names_in(of_a.rows) == "a.plain.one a.bent.first a.bent.second ");
  CHECK(of_a.count == 3);
  CHECK(names_in(questions.rows_of_copy("packs/c/c-together.pdf", "together", true).rows) ==
        "together.meal.one ");
  CHECK(questions.sheets() == std::set<std::string>{"bent", "help", "meal", "plain"});
}

}  // namespace
}  // namespace tandem::tests
