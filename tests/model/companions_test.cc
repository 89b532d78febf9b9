// Sheets of one pack that need each other, exclude each other, or build on each other.
#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& id, const std::string& more = "") {
  return "exercise: " + id + "\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: P.\n" +
         more + "blocks: [prose: Text]\n";
}

/// A recipe of `sheets`, in which 'two' says `of_two` of the others.
std::string report_of(const std::string& sheets, const std::string& of_two, const std::string& couple = "") {
  std::vector<std::pair<std::string, std::string>> content{
      {"one.yaml", sheet("one")},
      {"two.yaml", sheet("two", of_two)},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: " + sheets + "\nresources: help\n"},
      {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"}};
  if (!couple.empty()) {
    content.emplace_back(
        "couples.yaml",
        "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}, " + couple + "}\n");
  }
  return PressRoom(content).report();
}

}  // namespace

TEST_CASE("sheets that go together have nothing to report", "[companions]") {
  CHECK(report_of("[one, two]", "prerequisites: [one]\nrequires: [one]\n") == "");
  CHECK(report_of("[two]", "prerequisites: [one]\nexcludes: [one]\n") == "");
  CHECK(report_of("[two]", "requires: [one]\n", "pin: [one]") != "");  // the recipe alone is not sound
  CHECK(report_of("[one, two]", "requires: [one]\n", "ban: [one, two]") == "");
}

TEST_CASE("a recipe whose sheets do not go together", "[companions]") {
  CHECK(report_of("[two]", "requires: [one]\n") ==
        "templates/recipes/r.yaml:3:13: error[missing-companion]: 'two' needs 'one' in the same pack\n"
        "    3 | exercises: [two]\n"
        "      |             ^^^\n"
        "   hint: add 'one', or leave 'two' out\n");
  CHECK(report_of("[one, two]", "excludes: [one]\n") ==
        "templates/recipes/r.yaml:3:18: error[excluded-together]: 'two' and 'one' do not go into one pack\n"
        "    3 | exercises: [one, two]\n"
        "      |                  ^^^\n"
        "   hint: leave one of them out\n");
  CHECK(report_of("[two, one]", "prerequisites: [one]\n") ==
        "templates/recipes/r.yaml:3:13: error[wrong-order]: 'two' builds on 'one', which comes after it\n"
        "    3 | exercises: [two, one]\n"
        "      |             ^^^\n"
        "   hint: put 'one' before it\n");
}

TEST_CASE("a couple whose pins and bans take a pack apart", "[companions]") {
  CHECK(report_of("[one, two]", "requires: [one]\n", "ban: [one]") ==
        "content/couples.yaml:3:10: error[missing-companion]: 'two' needs 'one' in the same pack\n"
        "   hint: add 'one', or leave 'two' out\n");
  CHECK(report_of("[one]", "excludes: [one]\n", "pin: [two]") ==
        "content/couples.yaml:3:50: error[excluded-together]: 'two' and 'one' do not go into one pack\n"
        "   hint: leave one of them out\n");
}

}  // namespace tandem::tests
