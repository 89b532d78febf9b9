// What is known of couples, layer by layer, and the pages that they get.
#include <catch2/catch.hpp>

#include "engine/product.h"
#include "model/known_facts.h"
#include "page_checks.h"
#include "personalise/pack.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const char* const facts =
    "facts:\n"
    "  - {id: children, says: Children, many: yes, values: {baby: A baby, school: At school}}\n"
    "  - {id: work, says: Work, many: yes, per-partner: yes, values: {days: D, nights: N}}\n"
    "  - {id: touch, says: Touch, values: {fine: Fine, ask: Ask}}\n"
    "  - {id: season, says: Season, kind: season}\n"
    "  - {id: tasks, says: Tasks, kind: list}\n";

std::string sheet(const std::string& id, const std::string& more) {
  return "exercise: " + id + "\ntitle: Sheet " + id +
         "\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: P.\n" + more;
}

std::vector<std::pair<std::string, std::string>> content(const std::string& couple,
                                                         const std::string& recipe = "") {
  return {
      {"facts.yaml", facts},
      {"bends.yaml", sheet("bends",
                           "blocks:\n"
                           "  - instruction: \"In {season}, until {until}, rest. Write.\"\n"
                           "  - prompt: {id: night, ask: \"After a night?\"}\n    when: work.nights\n"
                           "  - checklist: {id: list, items: [Meals, \"{tasks}\"]}\n")},
      {"deep.yaml", sheet("deep", "intensity: 2\nblocks: [prose: Deep]\n")},
      {"parents.yaml", sheet("parents", "when: children\nblocks: [prose: Parents]\n")},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"organisation.yaml", "organisation: o\nname: O\nfacts: {touch: fine}\n"},
      {"templates/recipes/r.yaml",
       "recipe: r\ntitle: R\nexercises: [bends, deep, parents]\nresources: help\n" + recipe},
      {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\nfacts: {touch: ask}\n"},
      {"couples.yaml", "workshop: w\ncouples:\n  - id: c\n    a: {name: Zoë, pronouns: she/her" + couple}};
}

struct Pages {
  std::string a, b, files, report;
};

Pages pages_of(const std::string& couple, const std::string& recipe = "") {
  PressRoom room(content(couple, recipe));
  if (room.diagnostics().has_errors()) return {{}, {}, {}, room.report()};
  const model::Project& project = room.project();
  engine::Memo memo;
  const personalise::Pack pack =
      personalise::choose_pack(project, project.workshops.at("w"), project.couples->couples.at(0),
                               room.diagnostics(), model::source_language, &memo.bent_sheets);
  const setting::Letterhead nobodys;
  compose::Composer composer(room.styles(), room.paper(), memo.typesetter, room.diagnostics(), nobodys);
  const engine::Product product = engine::pack_product(pack, composer);
  Pages pages;
  for (const engine::Product::File& file : product.files) {
    pages.files += file.name + " ";
    (file.reader == personalise::Reader::a ? pages.a : pages.b) = spoken_text(file.document);
  }
  pages.report = room.report();
  return pages;
}

std::string known(const std::string& couple) {
  PressRoom room(content(couple));
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  std::string text;
  for (const model::KnownFact& fact :
       model::known_facts(project, project.workshops.at("w"), &project.couples->couples.at(0))) {
    text += fact.declaration->id.value + "@" + std::to_string(static_cast<int>(fact.layer)) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("each layer overrides the one before", "[facts]") {
  CHECK(known("}\n    b: {name: Ben}\n") == "touch@2 ");
  CHECK(known("}\n    b: {name: Ben}\n    facts: {touch: fine, work: days}\n") == "touch@3 work@3 ");
  CHECK(known(", facts: {work: nights}}\n    b: {name: Ben}\n    facts: {work: days}\n") ==
        "touch@2 work@3 work@4 ");
  CHECK(known(", facts: {work: nights}}\n    b: {name: Ben, facts: {work: days}}\n") ==
        "touch@2 work@4 work@5 ");
}

TEST_CASE("nothing is presumed of people of whom nothing is known", "[facts]") {
  const Pages pages = pages_of("}\n    b: {name: Ben}\n");
  REQUIRE(pages.report == "");
  CHECK_THAT(pages.a, Contains("Write.") && Contains("Meals") && !Contains("rest") && !Contains("night") &&
                          !Contains("Parents") && !Contains("{"));
}

TEST_CASE("pages speak of what is known, and both partners get the same questions", "[facts]") {
  const Pages pages = pages_of(
      ", facts: {work: nights}}\n    b: {name: Ben}\n"
      "    facts: {children: school, season: {name: \"the *{move}*\", until: 2027-06}, tasks: [Dog, "
      "\"{a}\"]}\n");
  REQUIRE(pages.report == "");
  for (const std::string& copy : {pages.a, pages.b}) {
    CHECK_THAT(copy, Contains("In the *{move}*, until June 2027, rest. Write."));
    CHECK_THAT(copy, Contains("After a night?") && Contains("Parents"));
    CHECK_THAT(copy, Contains("Dog") && Contains("{a}"));
  }
  CHECK(pages.files == "packs/c/c-a.pdf packs/c/c-b.pdf ");
}

TEST_CASE("without the gate only light sheets come", "[facts]") {
  const std::string gate = "gate: talked-alone\n";
  const std::string names = "}\n    b: {name: Ben}\n    pin: [deep]\n";
  CHECK_THAT(pages_of(names).a, Contains("Deep"));
  for (const char* vouched : {"", "    gates: {talked-alone: a}\n"}) {
    CHECK_THAT(pages_of(names + vouched, gate).a,
               Contains("Write.") && !Contains("Deep") && !Contains("deep"));
  }
  CHECK_THAT(pages_of(names + "    gates: {talked-alone: both}\n", gate).a, Contains("Deep"));
}

TEST_CASE("what couples are said to be must be declared", "[facts]") {
  const std::string report = pages_of(
                                 ", facts: {children: baby}}\n    b: {name: Ben}\n"
                                 "    facts: {children: babby, kids: one, work: [days, nights], touch: "
                                 "[fine, ask], season: {until: soon}}\n")
                                 .report;
  CHECK_THAT(report, Contains("couples.yaml:4:47: error[fact-form]"));
  CHECK_THAT(report, Contains("couples.yaml:6:23: error[unknown-fact-value]") && !Contains("'babby'"));
  CHECK_THAT(report, Contains("couples.yaml:6:30: error[unknown-fact]"));
  CHECK_THAT(report, Contains("couples.yaml:6:77: error[fact-form]: 'touch' has one value"));
  CHECK_THAT(report, Contains("couples.yaml:6:99: error[fact-form]: this is neither a month, nor a day"));
}

}  // namespace tandem::tests
