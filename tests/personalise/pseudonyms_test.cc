// Codes in place of names: they follow from ids alone, and a key says whose each is.
#include "personalise/pseudonyms.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

model::Couple couple_of(const std::string& id, const std::string& a, const std::string& b) {
  model::Couple couple;
  couple.id.value = id;
  couple.a.name.value = a;
  couple.b.name.value = b;
  return couple;
}

load::InlineText note_of(const std::string& words) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.quoted = true;
  node.scalar = words;
  Diagnostics diagnostics;
  load::InlineText note;
  load::decode(node, note, load::Bounds{}, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  return note;
}

std::string shown(const std::vector<personalise::KeyRow>& key) {
  std::string text;
  for (const personalise::KeyRow& row : key) text += row.code + " is " + row.name.value + "\n";
  return text;
}

}  // namespace

TEST_CASE("names are hidden behind codes that the ids give") {
  std::vector<model::Couple> couples{couple_of("couple-07", "Ann", "Bo"), couple_of("table-9", "Cy", "Di"),
                                     couple_of("couple-12", "Ed", "")};
  couples[2].open = model::OpenPartner::b;
  Diagnostics diagnostics;
  CHECK(shown(personalise::hide_names(couples, diagnostics)) ==
        "07-A is Ann\n07-B is Bo\ntable-9-A is Cy\ntable-9-B is Di\n12-A is Ed\n");
  CHECK(diagnostics.empty());
  CHECK(couples[0].a.name.value == "07-A");
  CHECK(couples[1].b.name.value == "table-9-B");
  CHECK(couples[2].b.name.value == "");
}

TEST_CASE("no two couples have one code") {
  std::vector<model::Couple> couples{couple_of("couple-k12", "Ann", "Bea"), couple_of("k12", "Cy", "Dee"),
                                     couple_of("couple-k13", "Ed", "Flo")};
  Diagnostics diagnostics;
  CHECK(shown(personalise::hide_names(couples, diagnostics)) ==
        "couple-k12-A is Ann\ncouple-k12-B is Bea\nk12-A is Cy\nk12-B is Dee\nk13-A is Ed\nk13-B is Flo\n");
}

TEST_CASE("a couple's own words that say a name are told") {
  std::vector<model::Couple> couples{couple_of("couple-1", "Quirin", "Xenia")};
  couples[0].facts.all = {{"our-time", {}, {{"", "Sunday with Quirin", {}}}},
                          {"children", {}, {{"", "baby", {}}}}};
  couples[0].b.facts.all = {{"season", {}, {{"name", "exams", {}}, {"until", "2027-06-01", {}}}},
                            {"tasks", {}, {{"", "Meals", {}}, {"", "xenia drives", {}}}}};
  Diagnostics diagnostics;
  personalise::hide_names(couples, diagnostics);
  CHECK(diagnostics.warning_count() == 2);
  for (const Diagnostic& each : diagnostics.sorted()) CHECK(each.code == "name-in-note");
}

TEST_CASE("a note that says a name is told") {
  std::vector<model::Couple> couples{couple_of("couple-1", "Ann Lee", "Bo"),
                                     couple_of("couple-2", "Ann", "Bo")};
  couples[0].note = note_of("Dear *Lee*, welcome.");
  couples[1].note = note_of("Welcome, {a} and {b}: an Anniversary.");
  Diagnostics diagnostics;
  personalise::hide_names(couples, diagnostics);
  REQUIRE(diagnostics.warning_count() == 1);
  CHECK(diagnostics.sorted().front().code == "name-in-note");
}

}  // namespace tandem::tests
