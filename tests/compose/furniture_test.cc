// What stands at the foot of pages where not all of it has room, and how dates stand there.
#include <catch2/catch.hpp>

#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string practice = "Harbour Street Counselling Rooms";

/// All words of the footers, runs joined.
std::string footers(const layout::Document& document) {
  std::string words;
  for (const layout::Page& page : document.pages) {
    bool is_footer = false;
    for (const layout::Item& item : page.items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item))
        is_footer = tag->furniture == layout::TagBegin::Furniture::footer;
      if (const auto* run = std::get_if<text::GlyphRun>(&item); run && is_footer) words += run->text;
    }
    words += "\n";
  }
  return words;
}

std::string footer_of(const std::string& title, const std::string& left, const std::string& organisation) {
  PressRoom room(
      {{"s.yaml", "article: s\ntitle: " + title + "\nblocks: [prose: Text]\n"},
       {"templates/pages/mine.yaml", "page: mine\nextends: a4\nfooter: {left: \"" + left +
                                         "\", centre: \"A\", right: \"{numbering}\", distance: 12 mm}\n"}});
  REQUIRE(room.report() == "");
  setting::Letterhead letterhead;
  letterhead.name = organisation;
  letterhead.licence = "CC BY-SA 4.0, and a good deal more about it than anybody reads at the foot of a page";
  const model::PageMaster& paper = room.paper("mine");
  const layout::Document document =
      compose::Composer(room.styles(paper), paper, room.typesetter(), room.diagnostics(), letterhead)
          .handout(*room.project().sheets.at("s"));
  CHECK(complaints(document) == "");
  return footers(document);
}

const std::string long_title = "What each of us would like to keep, and what to leave behind this spring";

}  // namespace

TEST_CASE("a title that has no room at the foot is cut short, and whose page it is stays", "[furniture]") {
  CHECK_THAT(footer_of("Our plan", "{title} · {organisation}", practice), Contains("Our plan · " + practice));
  const std::string cut = footer_of(long_title, "{title} · {organisation}", practice);
  CHECK_THAT(cut, Contains("What each") && Contains("… · " + practice) && !Contains("spring"));
}

TEST_CASE("a title that has room in the line stands whole, and the mark makes way for it", "[furniture]") {
  const std::string title = "What each of us would like to keep at home";
  const std::string footer = footer_of(title, "{title} · {organisation}", practice);
  CHECK_THAT(footer, Contains(title + " · " + practice) && Contains("A") && Contains("Page 1 of 1"));
}

TEST_CASE("other phrases go before the title is cut", "[furniture]") {
  const std::string footer = footer_of("Our plan for two", "{title} · {organisation} · {licence}", practice);
  CHECK_THAT(footer, Contains("Our plan for two · " + practice) && !Contains("CC BY-SA"));
  CHECK_THAT(footer_of("Our plan", "{title} · {licence} · {organisation}", practice),
             Contains("Our plan · " + practice));
}

TEST_CASE("a name that is too long for any line is cut last", "[furniture]") {
  std::string name;
  for (int i = 0; i < 12; ++i) name += practice + " ";
  const std::string footer = footer_of(long_title, "{title} · {organisation}", name);
  CHECK_THAT(footer, Contains("What ea") && Contains("Harbour Street") && Contains("…"));
}

TEST_CASE("a workshop's day, a sheet's review and a resource's check are written in one style", "[dates]") {
  const std::string sheet =
      "exercise: s\ntitle: A sheet\ntopic: mutuality\nminutes: {write: 5}\nfor: each\npurpose: A test.\n"
      "reviewed-by: [{name: Ada, role: advocate, date: 2026-11-27}]\nblocks:\n"
      "  - resource-box: {id: r, title: Near you, items: [{name: A friend, contact: 555}], verified: "
      "\"2026-11-20\"}\n";
  PressRoom room({{"s.yaml", sheet},
                  {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                  {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [s]\nresources: help\n"},
                  {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\ndate: 2027-03-12\n"},
                  {"couples.yaml", "workshop: w\ncouples: [{id: c, a: {name: Ann}, b: {name: Bo}}]\n"}});
  REQUIRE(room.report() == "");
  compose::Composer composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics());
  const model::Project& project = room.project();
  const model::Workshop& workshop = project.workshops.at("w");
  const personalise::Pack pack =
      personalise::choose_pack(project, workshop, project.couples->couples.at(0), room.diagnostics());
  std::string words = spoken_text(composer.edition(workshop, project)) + spoken_text(composer.pack(pack).a);
  std::erase(words, '|');  // a day may be cut at a line's end
  for (const char* day : {"March 12, 2027", "November 27, 2026", "November 20, 2026"}) {
    INFO(day);
    CHECK(words.find(day) != std::string::npos);
  }
  CHECK(words.find("2026-") == std::string::npos);
  CHECK(words.find("/2026") == std::string::npos);
}

}  // namespace tandem::tests
