// What an editor would say to whole workshops.
#include "review/workshop_review.h"

#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::string report_of(const std::string& agenda, const std::string& help =
                                                     "resource-box: {id: near, title: Near, "
                                                     "items: [{name: N, contact: C}]}") {
  PressRoom room({{"one.yaml",
                   "exercise: one\ntitle: Sheet\ntopic: mutuality\nminutes: {read: 2, write: 8, talk: 10}\n"
                   "for: each\npurpose: P.\nblocks: [prose: Text]\n"},
                  {"help.yaml", "article: help\ntitle: Help\nblocks:\n  - " + help + "\n"},
                  {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n"},
                  {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n" + agenda}});
  REQUIRE(room.report() == "");
  review_workshop(room.project().workshops.at("w"), room.project(), Voice::for_anybody(room.theme().words),
                  "en", room.diagnostics());
  return room.report();
}

std::string agenda(const std::string& item) {
  return "agenda:\n  - " + item + "\n";
}

}  // namespace

TEST_CASE("a sheet has the time that it takes, or the facilitator's reason", "[workshop]") {
  CHECK(report_of(agenda("{minutes: 20, title: T, exercise: one}")) == "");
  CHECK(report_of(agenda("{minutes: 5, title: T}")) == "");
  CHECK(report_of(agenda("{minutes: 15, title: T, exercise: one}")) ==
        "content/w.yaml:5:39: warning[agenda-time]: 'one' takes 20 minutes, and the agenda gives it 15\n"
        "    5 |   - {minutes: 15, title: T, exercise: one}\n"
        "      |                                       ^^^\n"
        "   hint: give it more, or say in the notes what to leave out, and waive this\n");
  CHECK(report_of(agenda("{minutes: 15, title: T, exercise: one} # waive agenda-time: they talk at home")) ==
        "");
  CHECK_THAT(
      report_of(agenda("{minutes: 20, title: T, exercise: one} # waive agenda-time: they talk at home")),
      Contains("warning[unused-waiver]"));
}

TEST_CASE("packs close with places to turn to, or with room to write them in", "[workshop]") {
  CHECK(report_of("", "resource-box: {id: near, title: N, by-hand: [A doctor]}") == "");
  CHECK_THAT(report_of("", "table: {id: near, columns: [Who, How], blank-rows: 3}"),
             Contains("error[no-resource-page]"));
  CHECK(report_of(
            "", "keep-together: [resource-box: {id: near, title: N, items: [{name: N, contact: C}]}]") == "");
  CHECK(
      report_of("", "prose: Call somebody.") ==
      "content/w.yaml:3:9: error[no-resource-page]: packs close with 'help', which has no places to turn to\n"
      "    3 | recipe: r\n"
      "      |         ^\n"
      "   hint: name an article with a 'resource-box' behind 'resources' in the recipe\n");
}

TEST_CASE("a cover is read as participants read it, and notes for their claims", "[workshop]") {
  CHECK_THAT(report_of("subtitle: You never help.\n"), Contains(":4:11: warning[blaming-phrase]"));
  CHECK(report_of(agenda("{minutes: 5, title: T, notes: \"*Say:* You never help.\"}")) == "");
  CHECK_THAT(report_of(agenda("{minutes: 5, title: T, notes: This is proven.}")),
             Contains(":5:43: warning[unsupported-claim]"));
}

}  // namespace tandem::tests
