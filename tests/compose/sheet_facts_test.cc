// What the head of a sheet's file says, on the pages that need it: the right to pass, words for the
// facilitator, materials.
#include <catch2/catch.hpp>

#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::string exercise(const std::string& id, const std::string& more) {
  return "exercise: " + id + "\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 5}\nfor: each-then-share\n" +
         "purpose: P.\n" + more + "blocks: [prose: Text]\n";
}

std::string spoken(const std::string& more, const std::vector<std::string>& variants = {}) {
  PressRoom room({{"one.yaml", exercise("one", more)}}, "base", variants);
  REQUIRE(room.report() == "");
  const layout::Document document = room.handout("one");
  CHECK(room.report() == "");
  CHECK(complaints(document) == "");
  return spoken_text(document);
}

}  // namespace

TEST_CASE("a sheet that asks something of people says that they may pass") {
  CHECK_THAT(spoken("intensity: 2\n"), !Contains("You may pass on any question"));
  CHECK_THAT(spoken("intensity: 3\n"), Contains("You may pass on any question"));
  const std::string own = spoken("intensity: 3\nopt-out: Leave this page for {partner} and yourself.\n");
  CHECK_THAT(own, Contains("Leave this page for your partner and yourself."));
  CHECK_THAT(own, !Contains("You may pass on any question"));
}

TEST_CASE("a sheet says who reads it") {
  CHECK_THAT(spoken(""), Contains("Share what you like"));
  CHECK_THAT(spoken("privacy: own\n"), Contains("Yours alone") && !Contains("Share what you like"));
}

TEST_CASE("a page that its writer may hand in says so") {
  const std::vector<std::pair<std::string, std::string>> content{
      {"form.yaml",
       "exercise: form\ntitle: A form\nfor: each\nprivacy: handed-in\ntopic: none\nminutes: {write: 5}\n"
       "purpose: To try it.\nblocks:\n  - prose: Hello\n"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  CHECK_THAT(spoken_text(room.handout("form")),
             Contains("Yours, to hand in if you like") && !Contains("Yours alone"));
}

TEST_CASE("what to watch for and how to close stand in the facilitator's edition alone") {
  const std::string words =
      "watch-for: |\n  Long silences.\n\n  - Offer a pause.\nclose: Thank both of them.\n";
  const std::string facilitator = spoken(words, {"facilitator"});
  CHECK_THAT(facilitator, Contains("Watch for") && Contains("Long silences.") && Contains("Offer a pause."));
  CHECK_THAT(facilitator, Contains("To close calmly") && Contains("Thank both of them."));
  CHECK_THAT(spoken(words), !Contains("Watch for") && !Contains("silences") && !Contains("Thank both"));
}

TEST_CASE("what a sheet's file says of it stands in the facilitator's edition alone, and only what it says") {
  const std::string facts =
      "setting: [home, session]\ngroup-size: {least: 2, most: 12}\n"
      "reviewed-by: [{name: Ada Moss, role: advocate, date: 2026-03-05}]\n"
      "licence: CC BY-SA 4.0\n";
  const std::string line =
      "|Setting: home, session|Couples: 2–12|Reviewed by Ada Moss, |advocate, March 5, 2026|CC BY-SA 4.0|";
  CHECK_THAT(spoken(facts, {"facilitator"}), Contains(line));
  CHECK_THAT(spoken(facts), !Contains("Setting") && !Contains("Couples") && !Contains("CC BY-SA"));
  CHECK_THAT(spoken("group-size: {least: 1, most: 1}\n", {"facilitator"}), Contains("|Couples: 1|"));
  CHECK_THAT(spoken("", {"facilitator"}), !Contains("Setting") && !Contains("Reviewed"));
}

TEST_CASE("a run sheet lists what the workshop and its sheets need, each thing once") {
  PressRoom room(
      {{"one.yaml", exercise("one", "materials: [Pens, A soft ball]\n")},
       {"two.yaml", exercise("two", "materials: [A soft ball, String]\n")},
       {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
       {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one, two]\nresources: help\n"},
       {"w.yaml",
        "workshop: w\ntitle: W\nrecipe: r\nmaterials: [Pens]\nagenda:\n"
        "  - {minutes: 5, title: First, exercise: one}\n"
        "  - {minutes: 5, title: Then, exercise: two}\n"}});
  REQUIRE(room.report() == "");
  const layout::Document document =
      compose::Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics())
          .run_sheet(room.project().workshops.at("w"), room.project());
  const std::string words = spoken_text(document);
  CHECK(complaints(document) == "");
  const auto first = words.find("A soft ball");
  CHECK(first != std::string::npos);
  CHECK(words.find("A soft ball", first + 1) == std::string::npos);
  CHECK(words.find("Pens") < first);
  CHECK(words.find("String") > first);
}

TEST_CASE("what to bring never stands alone on a run sheet's page") {
  int times_moved = 0;
  for (int rows = 12; rows <= 24; ++rows) {
    std::string agenda;
    for (int row = 0; row < rows; ++row) agenda += "  - {minutes: 5, title: Step}\n";
    PressRoom room({{"one.yaml", exercise("one", "")},
                    {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                    {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n"},
                    {"w.yaml",
                     "workshop: w\ntitle: W\nrecipe: r\nmaterials: [Pens, Paper, Tea, String, A ball]\n"
                     "agenda:\n" +
                         agenda}});
    REQUIRE(room.report() == "");
    const layout::Document document =
        compose::Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics())
            .run_sheet(room.project().workshops.at("w"), room.project());
    const std::string last = layout::trace(document.pages.back());
    REQUIRE_THAT(last, Contains("Pens"));
    if (document.pages.size() == 1) continue;
    ++times_moved;
    CHECK_THAT(last, Contains("Step"));
  }
  CHECK(times_moved > 0);
}

TEST_CASE("notes on research: those that a workshop's sheets name, each once") {
  const auto note = [](const std::string& id) {
    return "evidence: " + id + "\nconstruct: The " + id + "\nfound: Something.\nstrength: mixed\n" +
           "citation: \"Author, A. (2004). *Title*.\"\ndoi: 10.1234/" + id + "\n";
  };
  PressRoom room(
      {{"one.yaml", exercise("one", "evidence: [first]\n")},
       {"two.yaml", exercise("two", "evidence: [second, first]\n")},
       {"three.yaml", exercise("three", "evidence: [third]\n")},
       {"first.yaml", note("first")},
       {"second.yaml", note("second")},
       {"third.yaml", note("third")},
       {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
       {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one, two]\nresources: help\n"},
       {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\nagenda:\n  - {minutes: 5, title: T, exercise: two}\n"}});
  REQUIRE(room.report() == "");
  const layout::Document document =
      compose::Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics())
          .evidence(room.project().workshops.at("w"), room.project());
  CHECK(complaints(document) == "");
  const std::string words = spoken_text(document);
  CHECK_THAT(words, Contains("The first") && Contains("The second") && !Contains("The third"));
  CHECK(words.find("The first") == words.rfind("The first"));
  CHECK_THAT(words,
             Contains("How sure: studies do not all agree") && Contains("https://doi.org/10.1234/first"));
}

}  // namespace tandem::tests
