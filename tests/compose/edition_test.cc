// The facilitator's edition: the participants' pages with notes beside them.
#include <catch2/catch.hpp>
#include <sstream>

#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "personalise/pack_edition.h"
#include "press_room.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string agenda =
    "agenda:\n"
    "  - {minutes: 15, title: Arrive}\n"
    "  - {minutes: 10, title: Our plan, exercise: joint, notes: Put one sheet between each two people.}\n"
    "  - {minutes: 20, title: Alone, exercise: alone}\n"
    "  - {minutes: 5, title: Again, exercise: joint, notes: Read it aloud.}\n";

std::vector<std::pair<std::string, std::string>> content_with(const std::string& plan) {
  const std::string head = "topic: mutuality\nminutes: {write: 5}\npurpose: To try it.\n";
  return {
      {"alone.yaml", "exercise: alone\ntitle: My side\nfor: each\n" + head +
                         "blocks:\n  - prompt: {id: p, ask: \"What did {partner} say?\", lines: 3}\n"
                         "  - page-break: {}\n  - prompt: {id: q, ask: \"And you?\", lines: 3}\n"},
      {"joint.yaml", "exercise: joint\ntitle: Our plan\nfor: together\n" + head +
                         "blocks:\n  - agreement: {id: plan, text: \"{a} and {b} agree.\", lines: 3}\n"},
      {"home.yaml", "exercise: home\ntitle: At home\nfor: each\n" + head + "blocks: [prose: Text]\n"},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [home, alone, joint]\nresources: help\n"},
      {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\nstart: \"18:30\"\n" + plan},
  };
}

layout::Document edition(PressRoom& room, const std::string& paper = "a4") {
  REQUIRE(room.report() == "");
  const model::PageMaster& master = room.paper(paper);
  compose::Composer composer(room.styles(master), master, room.typesetter(), room.diagnostics());
  return composer.edition(room.project().workshops.at("w"), room.project());
}

/// All text of a page with its places and sizes, but for the pages' numbers.
std::string words_of(const layout::Page& page) {
  std::istringstream lines(layout::trace(page));
  std::string words;
  for (std::string line; std::getline(lines, line);) {
    const bool is_text = line.find(" text ") != std::string::npos;
    if (is_text && line.find("\"Page ") == std::string::npos) words += line + "\n";
  }
  return words;
}

}  // namespace

TEST_CASE(
    "the run sheet comes first, then each sheet once: the agenda's, the recipe's others, the resources") {
  PressRoom room(content_with(agenda));
  const layout::Document document = edition(room);
  CHECK(room.report() == "");
  std::vector<std::string> titles;
  for (const layout::OutlineEntry& entry : document.outline) titles.push_back(entry.title);
  CHECK(titles == std::vector<std::string>{"Run sheet: A season", "Our plan", "My side", "At home", "Help"});
  CHECK(document.title == "For the facilitator: A season");
}

TEST_CASE("a sheet's note says when it is used, for how long, and the facilitator's words") {
  PressRoom room(content_with(agenda));
  const layout::Document document = edition(room);
  CHECK_THAT(spoken_text(document), Contains("18:45 · 10 minutes|Put one sheet between") &&
                                        Contains("19:15 · 5 minutes|Read it aloud.") &&
                                        Contains("18:55 · 20 minutes|"));
  check_golden(test_folder(), "golden/edition.trace", layout::trace(document.pages.at(1)));
}

TEST_CASE("notes are heard before the next page of the same sheet") {
  PressRoom room(content_with(agenda));
  for (const layout::Page& page : edition(room).pages) {
    const auto* first = std::get_if<layout::TagBegin>(&page.items.front());
    REQUIRE(first);
    CHECK(first->role == layout::Role::section);
    int depth = 0;
    int elements_at_top = 0;
    for (const layout::Item& item : page.items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
        if (depth++ == 0 && tag->role != layout::Role::artifact) ++elements_at_top;
      } else if (std::holds_alternative<layout::TagEnd>(item)) {
        --depth;
      }
    }
    CHECK(elements_at_top == 1);
  }
}

TEST_CASE("the edition of the same pages is sound on every paper, and the participants' text is all there") {
  PressRoom room(content_with(agenda));
  for (const auto& [id, master] : room.project().pages) {
    if (master.use != model::PaperUse::sheet) continue;
    INFO(id);
    const layout::Document document = edition(room, id);
    CHECK(room.report() == "");
    CHECK(complaints(document) == "");
    const std::string spoken = spoken_text(document);
    std::size_t pages = 1;
    for (const std::string sheet : {"joint", "alone", "home", "help"}) {
      const layout::Document handout = room.handout(sheet, id);
      pages += handout.pages.size();
      for (const layout::Page& page : handout.pages) {
        for (const layout::Item& item : page.items) {
          if (const auto* run = std::get_if<text::GlyphRun>(&item); run && run->size > 10) {
            CHECK_THAT(spoken, Contains(run->text));
          }
        }
      }
    }
    CHECK(document.pages.size() == pages);
  }
}

TEST_CASE("script can be read at arm's length, and the page's foot is as large as on a participant's") {
  PressRoom room(content_with(agenda));
  const layout::Document document = edition(room);
  int found = 0;
  for (const layout::Item& item : document.pages.at(1).items) {
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (!run) continue;
    if (run->text == "Read it aloud.") CHECK(run->size >= 10);
    if (run->text == "Page 2 of 6") CHECK(run->size >= 8);
    if (run->text == "Read it aloud." || run->text == "Page 2 of 6") ++found;
  }
  CHECK(found == 2);
}

TEST_CASE("a note beside a block names its step, also where it cannot stand level with it") {
  std::string blocks = "  - facilitator-note: Before all.\n  - prose: Text\n";
  for (int i = 1; i <= 3; ++i) {
    blocks +=
        "  - facilitator-note: {minutes: 2, say: Note " + std::to_string(i) + ".}\n  - instruction: Do it.\n";
  }
  PressRoom room({{"steps.yaml",
                   "exercise: steps\ntitle: Steps\nfor: each\ntopic: mutuality\nminutes: {write: 5}\n"
                   "purpose: To try it.\nclose: Thank them.\nblocks:\n" +
                       blocks}},
                 "base", {"facilitator"});
  const std::string spoken = spoken_text(room.handout("steps"));
  CHECK(room.report() == "");
  CHECK_THAT(spoken,
             Contains("Say|Before all.|Step 1|2 minutes|Say|Note 1.|Step 2|2 minutes|Say|Note 2.|Step 3|") &&
                 Contains("Note 3.|To close calmly|Thank them.|"));
}

TEST_CASE("what is cut out, handed over or hung up stays as it is, and its notes stand behind it") {
  const auto [kind, block] = GENERATE(table<std::string, std::string>({
      {"deck", "card-deck: {back: Us, cards: [{text: Ask.}, {text: Tell.}]}"},
      {"certificate", "certificate: {id: c, title: An evening, text: took part.}"},
      {"poster", "big-prompt: {text: You may pass., line: Nobody asks.}"},
  }));
  INFO(kind);
  const std::vector<std::pair<std::string, std::string>> content{
      {"object.yaml",
       "exercise: object\ntitle: An object\nfor: together\ntopic: mutuality\nminutes: {talk: 5}\n"
       "purpose: To try it.\nwatch-for: Praise nobody.\nclose: Thank them.\nblocks:\n  - " +
           block + "\n"}};
  PressRoom plain(content);
  PressRoom room(content, "base", {"facilitator"});
  const layout::Document handout = plain.handout("object");
  const layout::Document annotated = room.handout("object");
  CHECK(room.report() + plain.report() == "");
  REQUIRE(annotated.pages.size() == handout.pages.size() + 1);
  for (std::size_t i = 0; i < handout.pages.size(); ++i) {
    CHECK(words_of(annotated.pages[i]) == words_of(handout.pages[i]));
    const bool has_footer = layout::trace(handout.pages[i]).find("\"Page 1 of") != std::string::npos;
    if (i == 0) CHECK(has_footer == (kind == "deck"));
  }
  CHECK_THAT(spoken_text(annotated),
             Contains("For the facilitator|Watch for|Praise nobody.|To close calmly|Thank them.|"));
}

TEST_CASE("notes of a sheet that has cards and pages to read stand where there is room") {
  const std::string deck = "  - card-deck: {cards: [{text: Ask.}]}\n";
  const std::string text =
      "  - facilitator-note: Read this aloud in a calm voice.\n  - prose: How to play.\n";
  const std::string blocks = GENERATE_COPY(deck + text, text + deck);
  PressRoom room({{"cards.yaml",
                   "exercise: cards\ntitle: Cards\nfor: together\ntopic: mutuality\nminutes: {talk: 5}\n"
                   "purpose: To try it.\nwatch-for: One who puts every card back, and one who laughs.\n"
                   "close: Each names one card that they keep for the week.\nblocks:\n" +
                       blocks}},
                 "base", {"facilitator"});
  const layout::Document document = room.handout("cards");
  CHECK(room.report() == "");
  CHECK(complaints(document) == "");
  const std::string spoken = spoken_text(document);
  for (const char* words : {"Read this aloud", "One who puts", "Each names one"}) {
    CHECK_THAT(spoken, Contains(words));
  }
}

TEST_CASE("a note of cards stands beside the page before them while there is room, and else behind them") {
  const bool is_long = GENERATE(false, true);
  std::string more;
  for (int i = 0; is_long && i < 35; ++i) more += " Each names another card.";
  PressRoom room(
      {{"cards.yaml",
        "exercise: cards\ntitle: Cards\nfor: together\ntopic: mutuality\nminutes: {talk: 5}\n"
        "purpose: To try it.\nwatch-for: Laughter." +
            more + "\nclose: Each names a card." + more +
            "\nblocks:\n  - prose: How to play.\n  - card-deck: {back: Us, cards: [{text: Ask.}]}\n"}},
      "base", {"facilitator"});
  const layout::Document document = room.handout("cards");
  CHECK(room.report() == "");
  REQUIRE(document.pages.size() == (is_long ? 5 : 4));
  CHECK_THAT(words_of(is_long ? document.pages.back() : document.pages.front()),
             Contains("Each names a card."));
}

TEST_CASE("no participants' page has a note") {
  PressRoom room(content_with(agenda));
  CHECK_THAT(spoken_text(room.handout("joint")), !Contains("Put one sheet") && !Contains("18:45"));
}

TEST_CASE("notes that need more than a page are an error with a place") {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "Remind them to breathe. ";
  PressRoom room(
      content_with("agenda:\n  - {minutes: 5, title: Long, exercise: alone, notes: \"" + words + "\"}\n"));
  edition(room);
  CHECK_THAT(room.report(), Contains("content/w.yaml:6:") && Contains("error[notes-too-tall]"));
}

namespace {

/// Two couples of a recipe that gives, asks for something and chooses: the second has a pin.
std::vector<std::pair<std::string, std::string>> content_with_choice() {
  const auto sheet = [](const std::string& id, int minutes, const std::string& more) {
    return std::pair(id + ".yaml", "exercise: " + id + "\ntitle: Sheet " + id +
                                       "\ntopic: none\nminutes: {write: " + std::to_string(minutes) +
                                       "}\nfor: each\npurpose: P.\n" + more +
                                       "blocks:\n  - prompt: {id: p, ask: \"What does {partner} say?\"}\n");
  };
  return {sheet("all", 5, "watch-for: Haste.\n"),
          sheet("parents", 5, "when: children\n"),
          sheet("load", 20, ""),
          sheet("deck", 10, "requires: [base]\n"),
          sheet("base", 10, ""),
          sheet("extra", 10, ""),
          {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
          {"facts.yaml",
           "facts:\n  - {id: focus, says: Focus, many: true, values: {load: Qxload}}\n"
           "  - {id: children, says: Children, values: {school: Qxschool}}\n"},
          {"w.yaml",
           "workshop: w\ntitle: A season\nrecipe: r\nminutes: 10\nagenda:\n"
           "  - {minutes: 10, title: First, exercise: all}\n"},
          {"templates/recipes/r.yaml",
           "recipe: r\ntitle: R\nexercises: [all, parents]\nresources: help\ngate: talked-alone\nchoose:\n"
           "  minutes: 55\n  from: [{sheet: load, focus: [load]}, {sheet: deck, weight: 9},\n"
           "    {sheet: base, weight: 0}]\n"},
          {"couples.yaml",
           "workshop: w\ncouples:\n  - id: c\n    a: {name: Qxada}\n    b: {name: Qxben}\n    pin: [extra]\n"
           "    facts: {focus: load, children: school}\n"}};
}

}  // namespace

TEST_CASE("the edition of a pack says of each sheet why it is there, and no fact and no name") {
  PressRoom room(content_with_choice());
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  const model::Workshop& workshop = project.workshops.at("w");
  personalise::BentSheets bent;
  const auto edition_for = [&](const model::Couple& couple) {
    const personalise::Pack pack = personalise::choose_pack(project, workshop, couple, room.diagnostics(),
                                                            model::source_language, &bent);
    compose::Composer composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics());
    return composer.edition(personalise::edition_of(pack, project, workshop, model::source_language, bent));
  };
  model::Couple couple = project.couples->couples.front();
  const layout::Document document = edition_for(couple);
  CHECK(complaints(document) == "");
  CHECK(document.title == "For the facilitator: c");
  const std::string spoken = spoken_text(document);
  std::string words = spoken;
  std::erase(words, '|');  // lines of a narrow column
  const std::string why = "Why it is here";
  CHECK_THAT(words, Contains(why + "Everybody gets it.0:00 · 10 minutesWatch forHaste.") &&
                        Contains(why + "It goes with what both have said.") &&
                        Contains(why + "It is for what they look for, and fits into their 55 minutes.") &&
                        Contains(why + "It fits into their 55 minutes.") &&
                        Contains(why + "“Sheet deck” comes and needs it.") &&
                        Contains(why + "You have pinned it for these two.") &&
                        Contains(why + "It closes every copy."));
  CHECK_THAT(words, !Contains("Qx") && !Contains("school"));
  // What a facilitator vouches for changes no word.
  couple.gates.talked_alone = model::TalkedAlone::both;
  CHECK(spoken_text(edition_for(couple)) == spoken);
  CHECK(room.report() == "");
}

TEST_CASE("the edition of a pack has its sheets once, the joint ones behind the private ones") {
  auto content = content_with_choice();
  content.push_back({"joint.yaml",
                     "exercise: joint\ntitle: Both\ntopic: none\nminutes: {talk: 5}\nfor: together\n"
                     "purpose: P.\nblocks: [prose: Text]\n"});
  for (auto& [path, text] : content) {
    if (path == "templates/recipes/r.yaml") text.replace(text.find("[all"), 4, "[joint, all");
  }
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  const model::Workshop& workshop = project.workshops.at("w");
  personalise::BentSheets bent;
  const personalise::Pack pack = personalise::choose_pack(project, workshop, project.couples->couples.front(),
                                                          room.diagnostics(), model::source_language, &bent);
  std::string ids;
  for (const personalise::PackEdition::Entry& entry :
       personalise::edition_of(pack, project, workshop, model::source_language, bent).sheets)
    ids += entry.sheet->id.value + " ";
  CHECK(ids == "all parents load deck base extra joint help ");
}

TEST_CASE("where nobody has reviewed any sheet, the edition says so once, and else of each that nobody has") {
  const std::string nobody = "Nobody has reviewed these pages yet";
  const std::string not_yet = "Reviewed by nobody yet";
  PressRoom room(content_with(agenda));
  const layout::Document document = edition(room);
  CHECK_THAT(spoken_text(document), Contains(nobody) && !Contains(not_yet));
  CHECK(room.report() == "");
  auto content = content_with(agenda);
  content[0].second.insert(content[0].second.find("blocks:"),
                           "reviewed-by: [{name: Ada, role: advocate, date: 2026-03-05}]\n");
  PressRoom reviewed(content);
  CHECK_THAT(spoken_text(edition(reviewed)),
             Contains("Reviewed by Ada, |advocate") && Contains(not_yet) && !Contains(nobody));
  // Without an agenda there is no run sheet to say it on.
  PressRoom without_agenda(content_with(""));
  CHECK_THAT(spoken_text(edition(without_agenda)), Contains(not_yet));
}

}  // namespace tandem::tests
