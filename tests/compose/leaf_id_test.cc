// What stands at the foot of each page that is somebody's, for people and for programs.
#include "compose/leaf_id.h"

#include <catch2/catch.hpp>

#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

struct Found {
  std::string mark;
  std::string words = {};  ///< as printed
  double baseline = 0;
  double size = 0;
};

std::vector<Found> ids_of(const layout::Page& page) {
  std::vector<Found> ids;
  bool is_open = false;
  for (const layout::Item& item : page.items) {
    if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
      is_open = tag->role == layout::Role::artifact && !tag->alternative.empty();
      if (is_open) ids.push_back({tag->alternative});
    } else if (std::holds_alternative<layout::TagEnd>(item)) {
      is_open = false;
    }
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (!run || !is_open) continue;
    ids.back().words += run->text;
    ids.back().baseline = run->origin.y;
    ids.back().size = run->size;
  }
  return ids;
}

const std::vector<std::pair<std::string, std::string>> content{
    {"alone.yaml",
     "exercise: alone\ntitle: Mine\nfor: each\ntopic: mutuality\nminutes: {write: 5}\npurpose: To try.\n"
     "blocks:\n  - prompt: {id: p, ask: Say it., lines: 3}\n"},
    {"cards.yaml",
     "exercise: cards\ntitle: Cards\nfor: together\ntopic: mutuality\nminutes: {talk: 5}\npurpose: To try.\n"
     "blocks:\n  - card-deck: {cards: [One, Two, Three]}\n"},
    {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
    {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [alone, cards]\nresources: help\n"},
    {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\ndate: 12 March 2027\n"},
    {"couples.yaml", "workshop: w\ncouples:\n  - {id: couple-07, a: {name: Ann}, b: {name: Bo}}\n"}};

void check_ids(const layout::Document& document, const std::string& of, char copy) {
  const int pages = static_cast<int>(document.pages.size());
  REQUIRE(pages > 0);
  for (int page = 1; page <= pages; ++page) {
    const std::vector<Found> ids = ids_of(document.pages[static_cast<std::size_t>(page - 1)]);
    REQUIRE(ids.size() == 1);
    CHECK(compose::leaf_id_of(ids[0].mark) == compose::LeafId{of, copy, page, pages});
    CHECK(ids[0].words == of + "·" + copy + "·" + std::to_string(page));
    CHECK(ids[0].size == Approx(6.5).margin(0.01));
    // Below all else, and inside of what printers can print on.
    CHECK(ids[0].baseline > document.pages[0].size.height - 34);
    CHECK(ids[0].baseline < document.pages[0].size.height - 12);
  }
  CHECK(complaints(document) == "");
}

}  // namespace

TEST_CASE("each page of a pack says whose it is, its cover and its cards, too", "[leaf-id]") {
  PressRoom room(content);
  REQUIRE(room.report() == "");
  compose::Composer composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics());
  const model::Project& project = room.project();
  const model::Workshop& workshop = project.workshops.at("w");
  const compose::PackDocuments pack = composer.pack(
      personalise::choose_pack(project, workshop, project.couples->couples[0], room.diagnostics()));
  check_ids(pack.a, "couple-07", 'A');
  check_ids(pack.b, "couple-07", 'B');
  check_ids(pack.joint, "couple-07", 'J');
  check_ids(composer.edition(workshop, project), "w", 'F');
  CHECK(room.report() == "");
}

TEST_CASE("the button that empties a form stands clear of the id on any paper", "[leaf-id]") {
  PressRoom room(content);
  const model::Project& project = room.project();
  for (const char* paper_id : {"a4", "a5", "letter"}) {
    CAPTURE(paper_id);
    const model::PageMaster& paper = room.paper(paper_id);
    compose::Composer composer(room.styles(paper), paper, room.typesetter(), room.diagnostics());
    const layout::Page last =
        composer
            .pack(personalise::choose_pack(project, project.workshops.at("w"), project.couples->couples[0],
                                           room.diagnostics()))
            .a.pages.back();
    Rect button;
    std::vector<Rect> id;
    bool is_open = false;
    for (const layout::Item& item : last.items) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      if (field && field->is<answers::ResetField>()) button = field->box;
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) is_open = !tag->alternative.empty();
      if (const auto* run = std::get_if<text::GlyphRun>(&item); run && is_open) id.push_back(box_of(*run));
      if (std::holds_alternative<layout::TagEnd>(item)) is_open = false;
    }
    CHECK(button.width > 0);
    REQUIRE(id.size() == 2);
    for (const Rect& box : id) CHECK(overlap(button, box) < 0.5);
  }
}

TEST_CASE("a handout is nobody's and has no id", "[leaf-id]") {
  PressRoom room(content);
  for (const layout::Page& page : room.handout("alone").pages) CHECK(ids_of(page).empty());
}

TEST_CASE("an id is read back as it was written, and nothing else is taken for one", "[leaf-id]") {
  const compose::LeafId id{"couple-07", 'A', 3, 14};
  CHECK(compose::mark_of(id) == "couple-07/A/3/14");
  CHECK(compose::leaf_id_of(compose::mark_of(id)) == id);
  const compose::LeafId insert{"couple-07", 'J', 1, 2, 12};
  CHECK(compose::mark_of(insert) == "couple-07/J+12/1/2");
  CHECK(compose::printed_start(insert) == "couple-07·J+12·");
  CHECK(compose::leaf_id_of(compose::mark_of(insert)) == insert);
  for (const char* wrong : {"",
                            "couple-07",
                            "couple-07/A/3",
                            "couple-07/A/3/",
                            "couple-07/A/3/14/1",
                            "couple-07/A/15/14",
                            "couple-07/A/0/14",
                            "couple-07/A/03/14",
                            "couple-07/A/-3/14",
                            "couple-07/A/3x/14",
                            "couple-07/C/3/14",
                            "couple-07/AB/3/14",
                            "/A/3/14",
                            "Couple/A/3/14",
                            "a b/A/3/14",
                            "x/A/99999999999/99999999999",
                            "couple-07/A+/1/2",
                            "couple-07/A+0/1/2",
                            "couple-07/A+01/1/2",
                            "couple-07/A-1/1/2",
                            "couple-07/A1/1/2",
                            "couple-07/+1/1/2",
                            "couple-07/S+1/1/2",
                            "couple-07/AB+1/1/2"}) {
    CAPTURE(wrong);
    CHECK_FALSE(compose::leaf_id_of(wrong));
  }
}

}  // namespace tandem::tests
