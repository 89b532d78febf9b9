// Values that fit their fields, and field tables over bases, lists, options and nested types.
#include <catch2/catch.hpp>
#include <map>

#include "load/every_field.h"

namespace tandem::tests {

TEST_CASE("every kind of field takes its value", "[load]") {
  SourceSet sources;
  Diagnostics diagnostics;
  const EveryField sample = read_sample(sources, R"(
id: after-arguments
title: 5
body: |
  one

  two
name: "  Ana María  "
note: no
active: yes
lines: 12
weight: 0.75
gap: 8 mm
colour: '#336699'
mood: open-hearted
statements: [one, no]
steps:
  - one
  - {text: two, minutes: 5}
limit: 3
last: {text: end}
first: begin
grid: [[1, 2], []]
moods: [tense, calm]
)",
                                        diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) UNSCOPED_INFO(format_diagnostic(each, false));
  REQUIRE(diagnostics.empty());
  CHECK(sample.id.value == "after-arguments");
  CHECK(sample.id.span.line == 2);
  CHECK(sample.id.span.column == 5);
  CHECK(show(sample.title) == "5");
  CHECK(show(sample.body) == "one\ntwo");
  CHECK(sample.name.value == "Ana María");
  CHECK(sample.note == "no");
  CHECK(sample.active);
  CHECK(sample.lines == 12);
  CHECK(sample.weight == 0.75);
  CHECK(sample.gap.points == Approx(22.677).epsilon(1e-4));
  CHECK(sample.colour == Colour{0x33, 0x66, 0x99});
  CHECK(sample.mood == Mood::open_hearted);
  REQUIRE(sample.statements.size() == 2);
  CHECK(show(sample.statements[1]) == "no");
  REQUIRE(sample.steps.size() == 2);
  CHECK(show(sample.steps[0].text) == "one");
  CHECK(sample.steps[1].minutes == 5);
  CHECK(sample.limit == 3);
  REQUIRE(sample.last);
  CHECK(show(sample.last->text) == "end");
  CHECK(show(sample.first.text) == "begin");
  CHECK(sample.grid == std::vector<std::vector<int>>{{1, 2}, {}});
  CHECK(sample.moods == std::vector<Mood>{Mood::tense, Mood::calm});
}

TEST_CASE("a value that does not fit leaves its field as it was", "[load]") {
  SourceSet sources;
  Diagnostics diagnostics;
  const EveryField sample =
      read_sample(sources, "lines: 99\nlimit: 0\nmood: merry\nactive: 1\ntitle: good\n", diagnostics);
  CHECK(diagnostics.error_count() == 4);
  CHECK(sample.lines == 3);
  CHECK(!sample.limit);
  CHECK(sample.mood == Mood::tense);
  CHECK(show(sample.title) == "good");
}

TEST_CASE("truth values are words without quotes", "[load]") {
  const auto read = [](const std::string& word) {
    SourceSet sources;
    Diagnostics diagnostics;
    const EveryField sample = read_sample(sources, "active: " + word + "\n", diagnostics);
    return diagnostics.empty() ? (sample.active ? "true" : "false") : "error";
  };
  CHECK(read("true") == std::string("true"));
  CHECK(read("yes") == std::string("true"));
  CHECK(read("false") == std::string("false"));
  CHECK(read("no") == std::string("false"));
  CHECK(read("on") == std::string("error"));
  CHECK(read("'true'") == std::string("error"));
}

TEST_CASE("lengths take four units", "[load]") {
  const auto read = [](const std::string& words) {
    SourceSet sources;
    Diagnostics diagnostics;
    return read_sample(sources, "gap: " + words + "\n", diagnostics).gap.points;
  };
  CHECK(read("0.5 pt") == 0.5);
  CHECK(read("1in") == 72);
  CHECK(read("2 cm") == Approx(56.6929));
  CHECK(read("0") == 0);
}

TEST_CASE("the author's reference names every field's type", "[load]") {
  SourceSet sources;
  Diagnostics diagnostics;
  read_sample(sources, "", diagnostics);
  const auto type = [](auto member, load::Bounds bounds = {}) {
    return load::describe(load::shape_of(static_cast<const decltype(member)*>(nullptr), bounds));
  };
  CHECK(type(std::string()) == "text");
  CHECK(type(0, load::between(1, 40)) == "whole number from 1 to 40");
  CHECK(type(0.0, load::at_least(0.5)) == "number, at least 0.5");
  CHECK(type(load::Length(), load::between(0, 72)) == "length from 0 pt to 72 pt");
  CHECK(type(load::Length(), load::at_least(from_millimetres(9.5))) == "length, at least 9.5 mm");
  CHECK(type(Mood::calm) == "one of: calm, tense, open-hearted");
  CHECK(type(std::vector<load::InlineText>(), load::between(2, 7)) == "list of text, from 2 to 7 items");
  CHECK(type(std::optional<bool>()) == "yes or no");
  CHECK(type(Step()) == "text or {text, minutes}");
  CHECK(type(std::vector<std::vector<Step>>()) == "list of list of text or {text, minutes}");
  CHECK(type(EveryField()) == "{id, title, body, name, note, active, …}");
  const load::FieldTable<EveryField>& table = load::fields_of<EveryField>();
  REQUIRE(table.size() == 18);
  CHECK(table[0].name == "id");
  CHECK(table[0].type() == "id");
  CHECK(table[0].help == "names it");
  CHECK_FALSE(table[0].is_required);
  CHECK(load::fields_of<Step>()[0].is_required);
}

TEST_CASE("the author's reference shows what counts where a key is left out", "[load]") {
  std::map<std::string, load::FieldDescription> rows;
  for (const load::FieldDescription& row : load::describe_fields<EveryField>()) rows[row.name] = row;
  CHECK(rows.at("lines").default_value == "3");
  CHECK(rows.at("weight").default_value == "0.5");
  CHECK(rows.at("gap").default_value == "6.2 mm");
  CHECK(rows.at("active").default_value == "no");
  CHECK(rows.at("mood").default_value == "tense");
  CHECK(rows.at("note").default_value == "as it is");
  for (const char* none : {"id", "title", "body", "name", "colour", "limit", "last", "first", "grid"}) {
    CHECK(rows.at(none).default_value.empty());
  }
  CHECK(load::describe_value(load::Length{0.7}) == "0.7 pt");
  CHECK(load::describe_value(load::Length{2.0 / 3}) == "0.67 pt");
  CHECK(load::describe_value(load::Length{}) == "0 pt");
  CHECK(load::describe_value(std::optional<int>(7)) == "7");
}

TEST_CASE("the author's reference knows the keys within a key", "[load]") {
  for (const load::FieldDescription& row : load::describe_fields<EveryField>()) {
    const bool has_parts = row.name == "steps" || row.name == "last" || row.name == "first";
    INFO(row.name);
    REQUIRE(row.shape.keys().size() == (has_parts ? 2 : 0));
    if (has_parts) CHECK(row.shape.keys()[1].name == "minutes");
  }
}

}  // namespace tandem::tests
