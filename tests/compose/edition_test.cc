// The facilitator's edition: the participants' pages with notes beside them.
#include <catch2/catch.hpp>

#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"

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

Document edition(PressRoom& room, const std::string& paper = "a4") {
  REQUIRE(room.report() == "");
  const PageMaster& master = room.paper(paper);
  Composer composer(room.styles(master), master, room.typesetter(), room.diagnostics());
  return composer.edition(room.project().workshops.at("w"), room.project());
}

}  // namespace

TEST_CASE(
    "the run sheet comes first, then each sheet once: the agenda's, the recipe's others, the resources") {
  PressRoom room(content_with(agenda));
  const Document document = edition(room);
  CHECK(room.report() == "");
  std::vector<std::string> titles;
  for (const OutlineEntry& entry : document.outline) titles.push_back(entry.title);
  CHECK(titles == std::vector<std::string>{"Run sheet: A season", "Our plan", "My side", "At home", "Help"});
  CHECK(document.title == "For the facilitator: A season");
}

TEST_CASE("a sheet's note says when it is used, for how long, and the facilitator's words") {
  PressRoom room(content_with(agenda));
  const Document document = edition(room);
  CHECK_THAT(spoken_text(document), Contains("18:45 · 10 minutes|Put one sheet between") &&
                                        Contains("19:15 · 5 minutes|Read it aloud.") &&
                                        Contains("18:55 · 20 minutes|"));
  check_golden(TANDEM_TEST_FOLDER, "golden/edition.trace", trace(document.pages.at(1)));
}

TEST_CASE("notes are heard before the next page of the same sheet") {
  PressRoom room(content_with(agenda));
  for (const Page& page : edition(room).pages) {
    const auto* first = std::get_if<TagBegin>(&page.items.front());
    REQUIRE(first);
    CHECK(first->role == Role::section);
    int depth = 0;
    int elements_at_top = 0;
    for (const Item& item : page.items) {
      if (const auto* tag = std::get_if<TagBegin>(&item)) {
        if (depth++ == 0 && tag->role != Role::artifact) ++elements_at_top;
      } else if (std::holds_alternative<TagEnd>(item)) {
        --depth;
      }
    }
    CHECK(elements_at_top == 1);
  }
}

TEST_CASE("the edition of the same pages is sound on every paper, and the participants' text is all there") {
  PressRoom room(content_with(agenda));
  for (const auto& [id, master] : room.project().pages) {
    if (master.use != PaperUse::sheet) continue;
    INFO(id);
    const Document document = edition(room, id);
    CHECK(room.report() == "");
    CHECK(complaints(document) == "");
    const std::string spoken = spoken_text(document);
    std::size_t pages = 1;
    for (const std::string sheet : {"joint", "alone", "home", "help"}) {
      const Document handout = room.handout(sheet, id);
      pages += handout.pages.size();
      for (const Page& page : handout.pages) {
        for (const Item& item : page.items) {
          if (const auto* run = std::get_if<GlyphRun>(&item); run && run->size > 10) {
            CHECK_THAT(spoken, Contains(run->text));
          }
        }
      }
    }
    CHECK(document.pages.size() == pages);
  }
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

}  // namespace tandem::tests
