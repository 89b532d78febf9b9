// What an editor would say to whole workshops, and to the list of couples.
#include "review/workshop_review.h"

#include <catch2/catch.hpp>

#include "press_room.h"
#include "review/couples_review.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string consent =
    "exercise: consent\ntitle: Your yes\ntopic: none\nminutes: {read: 2}\nfor: each\nprivacy: handed-in\n"
    "purpose: P.\nblocks: [agreement: {id: yes-to, text: I say yes., review: no, sign: me}]\n";

std::string report_of(const std::string& agenda, const std::string& help =
                                                     "resource-box: {id: near, title: Near, "
                                                     "items: [{name: N, contact: C}]}") {
  PressRoom room(
      {{"one.yaml",
        "exercise: one\ntitle: Sheet\ntopic: mutuality\nminutes: {read: 2, write: 8, talk: 10}\n"
        "for: each\npurpose: P.\nblocks: [prose: Text]\n"},
       {"consent.yaml", consent},
       {"help.yaml", "article: help\ntitle: Help\nblocks:\n  - " + help + "\n"},
       {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one, consent]\nresources: help\n"},
       {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n" + agenda}});
  REQUIRE(room.report() == "");
  review::review_workshop(room.project().workshops.at("w"), room.project(),
                          personalise::Voice::for_anybody(room.theme().words), "en", room.diagnostics());
  return room.report();
}

std::string agenda(const std::string& item) {
  return "agenda:\n  - " + item + "\n";
}

}  // namespace

TEST_CASE("a sheet has the time that it takes, or the facilitator's reason", "[workshop]") {
  CHECK(report_of(agenda("{minutes: 25, title: T, exercise: one}")) == "");
  CHECK(report_of(agenda("{minutes: 5, title: T}")) == "");
  CHECK(report_of(agenda("{minutes: 15, title: T, exercise: one}")) ==
        "content/w.yaml:5:39: warning[agenda-time]: 'one' takes 20 minutes, and the agenda gives it 15\n"
        "    5 |   - {minutes: 15, title: T, exercise: one}\n"
        "      |                                       ^^^\n"
        "   hint: give it more, or say in the notes what to leave out, and waive this\n");
  CHECK(report_of(agenda("{minutes: 15, title: T, exercise: one} # waive agenda-time: they talk at home")) ==
        "");
  CHECK_THAT(
      report_of(agenda("{minutes: 25, title: T, exercise: one} # waive agenda-time: they talk at home")),
      Contains("warning[unused-waiver]"));
}

TEST_CASE("a quarter of a sheet's minutes is for showing it and for hearing from the room", "[workshop]") {
  CHECK(report_of(agenda("{minutes: 24, title: T, exercise: one}")) ==
        "content/w.yaml:5:39: warning[agenda-slack]: 'one' takes 20 minutes, and of 24 too few are left to "
        "show it and to hear from the room\n"
        "    5 |   - {minutes: 24, title: T, exercise: one}\n"
        "      |                                       ^^^\n"
        "   hint: give it 25, or waive this\n");
  CHECK_THAT(report_of(agenda("{minutes: 20, title: T, exercise: one}")), Contains("[agenda-slack]"));
  // Less than the sheet takes is another matter, and told once.
  CHECK(report_of(agenda("{minutes: 19, title: T, exercise: one}")).find("agenda-slack") ==
        std::string::npos);
  // Two minutes and a half are three.
  CHECK_THAT(report_of(agenda("{minutes: 2, title: T, exercise: consent}")), Contains("hint: give it 3,"));
  CHECK(report_of(agenda("{minutes: 3, title: T, exercise: consent}")) == "");
  CHECK(report_of(agenda("{minutes: 20, title: T, exercise: one} # waive agenda-slack: one couple")) == "");
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

namespace {

// A workshop with a light page, one that can stir things up, and one that asks something and is not for home.
std::string safety_report(const std::string& agenda, const std::string& exercises,
                          const std::string& language = "en", const std::string& couples = "") {
  const auto page = [](const std::string& id, const std::string& head) {
    return std::pair<std::string, std::string>{
        id + ".yaml", "exercise: " + id +
                          "\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 4}\nfor: each\n" + head +
                          "purpose: P.\nblocks: [prose: Text]\n"};
  };
  std::vector<std::pair<std::string, std::string>> files{
      page("light", ""),
      {"shared.yaml",
       "exercise: shared\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 4}\nfor: "
       "each-then-share\npurpose: P.\n"
       "blocks: [prose: Text]\n"},
      page("deep", "intensity: 3\n"),
      page("own", "intensity: 2\nsetting: [workshop, session]\n"),
      page("anywhere", "intensity: 2\nsetting: [workshop, home]\n"),
      page("never", "never-home: true\n"),
      {"consent.yaml", consent},
      {"facts.yaml", "facts: [{id: children, says: Children, values: {baby: A baby, none: None}}]\n"},
      {"help.yaml",
       "article: help\ntitle: Help\nblocks:\n  - resource-box: {id: near, title: N, by-hand: [A doctor]}\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [" + exercises + "]\nresources: help\n"},
      {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n" + (agenda.empty() ? agenda : "agenda:\n" + agenda)}};
  if (!couples.empty()) files.emplace_back("couples.yaml", "workshop: w\ncouples:\n" + couples);
  PressRoom room(files);
  REQUIRE(room.report() == "");
  const personalise::Voice voice = personalise::Voice::for_anybody(room.theme().words);
  review::review_workshop(room.project().workshops.at("w"), room.project(), voice, language,
                          room.diagnostics());
  review::review_couples(room.project(), voice, language, room.diagnostics());
  return room.report();
}

std::string item(const std::string& exercise, const std::string& notes = "") {
  return "  - {minutes: 5, title: T, exercise: " + exercise +
         (notes.empty() ? "" : ", notes: \"" + notes + "\"") + "}\n";
}

const std::string pause = "  - {minutes: 5, title: Something without a page}\n";

}  // namespace

TEST_CASE("a page that can stir things up is followed by a break and a lighter end", "[workshop][safety]") {
  CHECK(safety_report(item("deep") + pause + item("light"), "deep, light, consent") == "");
  CHECK(safety_report(item("deep") + pause + pause, "deep, consent") == "");
  CHECK(safety_report(item("light") + item("own"), "light, own, consent") == "");
  CHECK(safety_report(item("deep") + item("light") + pause, "deep, light, consent") ==
        "content/w.yaml:5:38: warning[no-break]: 'deep' can stir things up, and no break and lighter end "
        "follow it\n"
        "    5 |   - {minutes: 5, title: T, exercise: deep}\n"
        "      |                                      ^^^^\n"
        "   hint: let a break come next, and something light before people leave\n");
  // The door is no break, and neither is the end of the list.
  CHECK_THAT(safety_report(item("deep") + pause, "deep, consent"), Contains("warning[no-break]"));
  CHECK_THAT(safety_report(item("light") + item("deep"), "light, deep, consent"),
             Contains("warning[no-break]"));
  CHECK(safety_report(
            "  - {minutes: 5, title: T, exercise: deep} # waive no-break: one couple, and time to stay\n",
            "deep, consent") == "");
}

TEST_CASE("people who are asked something over pages have said yes to it", "[workshop][safety]") {
  CHECK_THAT(safety_report(item("anywhere"), "anywhere"),
             Contains("content/w.yaml:3:9: warning[no-consent]: no page in 'r'"));
  CHECK_THAT(safety_report(item("shared") + item("shared"), "shared"), Contains("warning[no-consent]"));
  CHECK(safety_report(item("shared"), "shared") == "");
  CHECK(safety_report(item("light"), "light, anywhere") == "");
  CHECK(safety_report(pause, "anywhere") == "");
  CHECK(safety_report(item("anywhere"), "anywhere, consent") == "");
}

TEST_CASE("what stays in the room goes home with no pack", "[workshop][safety]") {
  CHECK_THAT(safety_report(item("light"), "light, deep, consent"),
             Contains("warning[sent-home]: 'deep' stays in the room, and goes home with these packs"));
  CHECK_THAT(safety_report(item("light"), "light, own, consent"), Contains("warning[sent-home]: 'own'"));
  CHECK(safety_report(item("light"), "light, anywhere, consent") == "");
  CHECK(safety_report(item("own") + pause, "own, consent") == "");
}

TEST_CASE("without an agenda, all of the packs go home", "[workshop][safety]") {
  CHECK_THAT(
      safety_report("", "light, deep, consent"),
      Contains("warning[sent-home]: 'deep' stays in the room, and goes home with these packs: there is "
               "no agenda") &&
          Contains("hint: write an agenda that has it, or take it out of the recipe"));
  CHECK(safety_report("", "light, anywhere, consent") == "");
}

TEST_CASE("a light page stays in the room as well, if its author says so", "[workshop][safety]") {
  CHECK(
      safety_report(item("light"), "light, never, consent") ==
      "content/w.yaml:3:9: warning[sent-home]: 'never' stays in the room, and goes home with these packs: it "
      "is not on the agenda\n"
      "    3 | recipe: r\n"
      "      |         ^\n"
      "   hint: put it on the agenda, or take it out of the recipe\n");
  CHECK(safety_report(item("never"), "never, consent") == "");
  CHECK_THAT(safety_report(item("never", "If you run late, send it home."), "never, consent"),
             Contains("warning[sent-home]"));
}

TEST_CASE("notes send no page home that stays in the room", "[workshop][safety]") {
  const auto report = [](const std::string& notes, const std::string& language = "en") {
    return safety_report(item("own", notes) + pause, "own, consent", language);
  };
  CHECK_THAT(report("*If you run late, cut* this page and send it home."), Contains("warning[sent-home]"));
  CHECK_THAT(report("It works well at home."), Contains("warning[sent-home]"));
  CHECK_THAT(report("Make it homework."), Contains("warning[sent-home]"));
  CHECK(report("Cut it altogether. It never goes home.") == "");
  CHECK_THAT(report("Que vaya a casa.", "es"), Contains("warning[sent-home]"));
  CHECK(report("Nunca va a casa.", "es") == "");
  CHECK(safety_report(item("anywhere", "It works well at home."), "anywhere, consent") == "");
}

TEST_CASE("the list of couples repeats nothing said alone, pins nothing home, and is never quoted",
          "[workshop][safety]") {
  const std::string two = "  - id: c\n    a: {name: Noor}\n    b: {name: Alex}\n";
  const auto report = [&](const std::string& line) {
    return safety_report(item("light"), "light, consent", "en", two + "    " + line + "\n");
  };
  CHECK(report("note: Welcome, both of you.") == "");
  CHECK(report("pin: [anywhere]") == "");
  CHECK(report("note: You wrote that Noor is ill.") ==
        "content/couples.yaml:6:11: warning[told-in-private]: the note on both covers repeats what one of "
        "them may have "
        "said alone\n"
        "   hint: say only what both have said, with both in the room; say nothing of pages that were left "
        "out\n");
  CHECK(report("note: You wrote to us. # waive told-in-private: both wrote one letter together") == "");
  CHECK_THAT(report("pin: [never]"), Contains("warning[sent-home]"));
  CHECK(report("pin: [deep]") ==
        "content/couples.yaml:6:11: warning[sent-home]: a pinned page stays in the room, and goes home with "
        "this pack: it "
        "is not on the agenda\n"
        "   hint: take the pin out, and give the page out in a meeting\n");
}

TEST_CASE("notes to parts of an agenda that not all have are read as well", "[workshop][safety]") {
  const auto report = [](const std::string& first, const std::string& second) {
    return safety_report(first + second + pause + item("light"), "own, anywhere, light, consent");
  };
  const std::string not_there = "  - {minutes: 5, title: T, notes: Hm., when: children.baby}\n";
  CHECK_THAT(report(not_there, item("own", "It works well at home.")),
             Contains("content/w.yaml:6:") && Contains("warning[sent-home]"));
  CHECK(report(not_there, item("own") + item("anywhere", "It works well at home.")) == "");
  CHECK_THAT(report("  - {minutes: 5, title: T, exercise: own, notes: Take it home., when: children.baby}\n",
                    item("own")),
             Contains("content/w.yaml:5:") && Contains("warning[sent-home]"));
  CHECK_THAT(report("  - examples:\n      - when: children.baby\n"
                    "        items: [{minutes: 5, title: T, exercise: own, notes: Take it home.}]\n"
                    "      - else: [{minutes: 5, title: T, exercise: own, notes: This is proven.}]\n",
                    ""),
             Contains("content/w.yaml:7:") && Contains("warning[sent-home]") &&
                 Contains("content/w.yaml:8:") && Contains("warning[unsupported-claim]"));
}

TEST_CASE("a workshop may stand on another, and what is waived there is waived", "[workshop]") {
  PressRoom room(
      {{"deep.yaml",
        "exercise: deep\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 4}\nfor: each\nintensity: 3\n"
        "purpose: P.\nblocks: [prose: Text]\n"},
       {"help.yaml",
        "article: help\ntitle: Help\nblocks: [resource-box: {id: n, title: N, by-hand: [A doctor]}]\n"},
       {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [deep]\nresources: help\n"},
       {"w.yaml",
        "workshop: w\ntitle: W\nrecipe: r # waive no-consent: they gave it before\nagenda:\n"
        "  - {minutes: 5, title: T, exercise: deep} # waive no-break: one couple\n"},
       {"ours.yaml", "workshop: ours\nextends: w\n"},
       {"theirs.yaml",
        "workshop: theirs\nextends: w\n# waive unsupported-claim: ours\ntitle: \"Ours\"\n"
        "subtitle: This is proven. # waive no-break: not said here\n"}});
  REQUIRE(room.report() == "");
  const auto review = [&](const std::string& id) {
    review::review_workshop(room.project().workshops.at(id), room.project(),
                            personalise::Voice::for_anybody(room.theme().words), "en", room.diagnostics());
    return room.report();
  };
  CHECK(review("ours") == "");
  // Its own waivers are for its own lines.
  CHECK_THAT(review("theirs"), Contains("content/theirs.yaml:5:19: warning[unsupported-claim]") &&
                                   Contains("content/theirs.yaml:5:27: warning[unused-waiver]") &&
                                   Contains("content/theirs.yaml:3:1: warning[unused-waiver]"));
}

TEST_CASE("no more couples come than a page of the agenda suits", "[workshop]") {
  const auto report = [](const std::string& more, int couples) {
    std::string list;
    for (int i = 0; i < couples; ++i)
      list += "  - {id: c" + std::to_string(i) + ", a: {name: A" + std::to_string(i) + "}, b: {name: B}}\n";
    PressRoom room(
        {{"one.yaml",
          "exercise: one\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 4}\nfor: each\npurpose: P.\n"
          "group-size: {least: 1, most: 2}\nblocks: [prose: Text]\n"},
         {"help.yaml",
          "article: help\ntitle: Help\nblocks: [resource-box: {id: n, title: N, by-hand: [A doctor]}]\n"},
         {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n"},
         {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\nagenda:\n  - {minutes: 5, title: T, exercise: one}" +
                        more + "\n"},
         {"couples.yaml", "workshop: w\ncouples:\n" + list}});
    REQUIRE(room.report() == "");
    const personalise::Voice voice = personalise::Voice::for_anybody(room.theme().words);
    review::review_workshop(room.project().workshops.at("w"), room.project(), voice, "en",
                            room.diagnostics());
    return room.report();
  };
  CHECK(report("", 2) == "");
  CHECK(
      report("", 3) ==
      "content/w.yaml:5:38: warning[group-size]: 'one' suits 2 couples at most in one room, and 3 come\n"
      "    5 |   - {minutes: 5, title: T, exercise: one}\n"
      "      |                                      ^^^\n"
      "   hint: make two groups, each with somebody who leads it, and waive this; or choose another page\n");
  CHECK(report(" # waive group-size: two groups", 3) == "");
  CHECK(report(" # waive group-size: two groups", 2) == "");
}

TEST_CASE("a workshop's cover has no partner's name; what the facilitator reads may have it", "[workshop]") {
  PressRoom room(
      {{"help.yaml",
        "article: help\ntitle: Help\nblocks: [resource-box: {id: n, title: N, by-hand: [A doctor]}]\n"},
       {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n"},
       {"one.yaml",
        "exercise: one\ntitle: Sheet\ntopic: mutuality\nminutes: {write: 4}\nfor: each\npurpose: P.\n"
        "blocks: [prose: Text]\n"},
       {"w.yaml",
        "workshop: w\ntitle: An evening with Anahita\nrecipe: r\nagenda:\n"
        "  - {minutes: 5, title: T, notes: Anahita comes late.}\n"}});
  REQUIRE(room.report() == "");
  review::review_workshop(room.project().workshops.at("w"), room.project(),
                          personalise::Voice::for_anybody(room.theme().words), "en", room.diagnostics(),
                          {.partners = {"Anahita"}});
  CHECK(room.report() ==
        "content/w.yaml:2:24: warning[partner-named]: a partner on the list of couples has this name, and "
        "everybody gets this page\n"
        "    2 | title: An evening with Anahita\n"
        "      |                        ^^^^^^^\n"
        "   hint: take it out, or write {partner}, {me}, {a} or {b} on a sheet: each pack has its own names "
        "there\n");
}

}  // namespace tandem::tests
